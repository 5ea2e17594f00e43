-- How citizens meet a category: whether its cases stand on the public map, and what it is called in English.
create table city.category_face (
    category   text    not null,
    open       boolean not null,
    english    text    not null,
    valid_from date    not null,
    valid_to   date,
    primary key (category, valid_from)
);
