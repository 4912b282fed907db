-- A payload has a short name beside its identifier, so that what was read from it can name it in two bytes.
alter table raw_payload add column number integer;          -- counted per person
update raw_payload p set number = n.number
from (select patient, id, row_number() over (partition by patient order by received_at, id) as number
      from raw_payload) n
where n.patient = p.patient and n.id = p.id;
alter table raw_payload alter column number set not null;
create unique index raw_payload_by_number on raw_payload (patient, number);

-- The entries of one series and day (UTC) to which nothing was written for a while, all revisions packed into a block.
-- Such a day has no rows in entry; who writes to it takes it apart before.
create table sealed_day (
    patient        text        not null,
    series         integer     not null,
    day            date        not null,
    entries        integer     not null,           -- that count, as of last_received
    first_received timestamptz not null,
    last_received  timestamptz not null,
    body           bytea       not null,
    primary key (patient, series, day)
);
-- It is compressed already, and read whole: kept in the row as long as it fits into a page.
alter table sealed_day alter column body set storage main;
