-- Everything received, byte for byte. A repeat of the same bytes through the same door keeps no second body.
create table raw_payload (
    patient     text        not null,
    id          uuid        not null,
    format      text        not null,
    client      text        not null,
    media_type  text        not null,
    digest      bytea       not null,              -- SHA-256 of the body
    body        bytea,                             -- gzip; null for a repeat
    repeat_of   uuid,
    received_at timestamptz not null,
    primary key (patient, id)
);
create index raw_payload_by_digest on raw_payload (patient, digest);

-- What one source says about one thing: the part of an entry's identity that repeats from reading to reading.
create table series (
    patient     text    not null,
    id          integer not null,                  -- counted per person
    identity    uuid    not null,                  -- hash of kind, source, device, code and component
    kind        text    not null,                  -- observation, condition, medication, allergy, event
    source      text    not null,
    device      text    not null,
    code_system text    not null,
    code        text    not null,
    display     text    not null,
    component   text    not null,
    category    text    not null,                  -- layer of the profile, where the catalogue of measures names none
    findings    boolean not null default false,    -- has held something else than a quantity
    part_codes  text[]  not null default '{}',     -- LOINC codes that its components have held
    primary key (patient, id),
    unique (patient, identity)
);

-- The entries, current and superseded. Revisions of one (patient, series, effective) tile the time of knowing:
-- a revision was known from received_at until superseded_at; null means until now. One that was contradicted within
-- its own delivery has superseded_at = received_at and was never known.
create table entry (
    patient       text             not null,
    series        integer          not null,
    effective     timestamptz      not null,
    revision      integer          not null,
    effective_end timestamptz,
    zone          text             not null,
    amount        double precision,
    unit          text,
    comparator    text,
    body          json,                            -- json, not jsonb: it comes back as it was written
    method        text             not null,
    received_at   timestamptz      not null,
    superseded_at timestamptz,
    payload       uuid             not null,
    pointer       text             not null,
    sent_value    text,
    sent_unit     text,
    primary key (patient, series, effective, revision)
);

-- Kept, but not counted until an operator releases it.
create table quarantined (
    patient     text        not null,
    payload     uuid        not null,
    item        integer     not null,
    code        text        not null,
    pointer     text        not null,
    message     text        not null,
    received_at timestamptz not null,
    released_at timestamptz,
    released_by text,
    primary key (patient, payload, item, code)
);
create index quarantined_pending on quarantined (received_at) where released_at is null;
