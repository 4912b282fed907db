-- How what each source sends of each measure is distributed; of all people together, of none by name.
create table watched_input (
    source       text             not null,        -- adapter and client, as with every reading
    measure      text             not null,        -- key of the catalogue of measures
    reference    jsonb            not null,        -- how many values fell into which bin, so far
    recent       jsonb            not null,        -- the newest ones, at most 200
    explained    integer          not null,        -- of them, those that another unit would explain
    readings     bigint           not null,
    held         bigint           not null,        -- of all readings, those that were held back
    alarm_since  timestamptz,
    alarm_factor double precision,                 -- by which the numbers seem to be off
    seen_at      timestamptz      not null,
    primary key (source, measure)
);
-- When an alarm was raised and when it was over.
create table input_alarm (
    id        bigint           generated always as identity primary key,
    source    text             not null,
    measure   text             not null,
    factor    double precision not null,
    raised_at timestamptz      not null,
    over_at   timestamptz
);
-- The newest assessments, without reading all that were ever made.
create index assessment_by_seq on assessment using brin (seq);
