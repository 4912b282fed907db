-- Files of genotypes that a person sent: what became of each, and the genotypes themselves, sealed with the person's own
-- key, which does not lie in this database.
create table genome_import (
    patient      text        not null,
    id           uuid        not null,
    status       text        not null,           -- reading, stored, flagged, refused
    received_at  timestamptz not null,
    progress_at  timestamptz not null,
    total_bytes  bigint      not null,           -- of the file as it was sent
    bytes        bigint      not null default 0, -- read so far
    row_count    bigint      not null default 0, -- rows read so far
    outcome      jsonb,                          -- the report, or why it was refused; no genotype
    raw_kept     boolean     not null default false,
    primary key (patient, id)
);
create table genome_part (
    patient      text        not null,
    import       uuid        not null,
    kind         text        not null,           -- genotypes, raw
    seq          integer     not null,
    bytes        bytea       not null,
    primary key (patient, import, kind, seq),
    foreign key (patient, import) references genome_import (patient, id) on delete cascade
);
-- What is sealed does not shrink.
alter table genome_part alter column bytes set storage external;
