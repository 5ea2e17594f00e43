-- Places that everybody knows by name, and the areas in which they lie (several where the name alone does not tell).
create table city.landmark (
    name       text not null,
    aliases    text[] not null default '{}',
    areas      text[] not null,
    valid_from date not null,
    valid_to   date,
    primary key (name, valid_from)
);

-- What people say where the taxonomy says something else.
create table city.category_words (
    category   text not null,
    words      text[] not null,
    valid_from date not null,
    valid_to   date,
    primary key (category, valid_from)
);
