-- The air and the heat of an area in one hour, as a feed told them. No person stands here.
create table environment_report (
    area        text             not null,
    client      text             not null,              -- who told it
    hour        timestamptz      not null,              -- when the hour begins
    area_name   text             not null,
    aqi         integer          check (aqi between 0 and 999),
    pm25        double precision,                       -- micrograms per cubic metre
    temperature double precision,                       -- degrees Celsius
    heat_index  double precision,                       -- degrees Celsius
    source_name text             not null,
    source_url  text,
    issued      timestamptz      not null,
    fresh_for   integer          not null,              -- minutes past the hour in which it still counts as now
    primary key (area, client, hour)
);

create index environment_report_by_hour on environment_report (hour);

-- The area that a person named; never more exact than what a feed names.
create table person_place (
    patient text        not null primary key,
    area    text        not null,
    set_at  timestamptz not null
);
