-- In which zones people were, each from its moment until the next one's; person.zone is the newest.
create table person_zone (
    patient text        not null,
    since   timestamptz not null,
    zone    text        not null,
    primary key (patient, since)
);
insert into person_zone (patient, since, zone) select id, '1900-01-01T00:00:00Z', zone from person;
