-- What laboratories reported of a person's genes, sealed with the person's own key, which does not lie in this database.
create table genome_report (
    patient      text        not null,
    source       text        not null,   -- digest of who sent it and under which name
    received_at  timestamptz not null,
    sealed       text        not null,   -- the reports, and the resource as it was sent
    primary key (patient, source)
);
