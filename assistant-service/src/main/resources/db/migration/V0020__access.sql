-- What a person has opened or closed; a purpose without a row has its default.
create table consent (
    patient    text        not null,
    purpose    text        not null,
    granted    boolean     not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (patient, purpose)
);

-- Whom a person, or for a minor the care team, lets in.
create table access_grant (
    patient    text        not null,
    grantee    text        not null,
    kind       text        not null check (kind in ('vendor', 'caregiver', 'guardian')),
    categories text[]      not null,
    granted_by text        not null,
    granted_at timestamptz not null,
    primary key (patient, grantee, kind)
);

create index access_grant_by_grantee on access_grant (grantee, kind);

-- Who looked at whose profile, when and why. Each row carries the hash of the row before it.
create table access_log (
    patient    text        not null,
    seq        bigint      not null,
    actor      text        not null,
    actor_name text        not null,
    role       text        not null,
    purpose    text        not null,
    at         timestamptz not null,
    prev_hash  bytea       not null,
    hash       bytea       not null,
    primary key (patient, seq)
);

-- The secret that Nightscout uploaders send; only a hash of it is kept.
create table nightscout_secret (
    patient     text        not null primary key,
    secret_hash bytea       not null unique,
    created_at  timestamptz not null
);
