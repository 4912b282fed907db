-- What the models said, as facts of the profile.
create table assessment (
    patient   text        not null,
    model     text        not null,
    as_of     timestamptz not null,
    seq       bigint      generated always as identity,
    kind      text        not null,                -- assessed, not-assessable
    body      json        not null,
    stored_at timestamptz not null,
    primary key (patient, model, as_of, seq)
);
