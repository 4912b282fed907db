-- Which documents of its sender a delivery brought, where that sender may take documents back. Hashes of 64 bits, pair by
-- pair: the document by the sender's identifier, and the identity of an entry that it brought.
create table sent_documents (
    patient   text        not null,
    payload   uuid        not null,              -- the delivery
    source    text        not null,              -- adapter and client
    documents bigint[]    not null,
    entries   bigint[]    not null,
    first_at  timestamptz not null,              -- the earliest and the latest of those entries
    last_at   timestamptz not null,
    primary key (patient, payload)
);
create index sent_documents_by_source on sent_documents (patient, source);
