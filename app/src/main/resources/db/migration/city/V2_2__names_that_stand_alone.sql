-- Some streets' names without 街道 or 镇 are plain words or other places' names (温泉, 四方, 珠海); those are not read alone.
alter table city.area add column bare boolean not null default true;
