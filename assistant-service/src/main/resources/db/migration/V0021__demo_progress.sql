-- How far each generated demonstration person is filled; empty where there are none.
create table demo_progress (
    patient text        not null primary key,
    until   timestamptz not null
);
