-- Who has a profile.
create table person (
    id         text    primary key,
    name       text    not null,
    birth_date date,
    sex        text    not null,
    zone       text    not null,
    country    text    not null,
    synthetic  boolean not null
);
