-- Deliveries to which their sender gave a key: whoever sends one again gets the receipt of the first.
create table keyed_delivery (
    patient     text        not null,
    client      text        not null,
    format      text        not null,
    key         text        not null,              -- of the header Idempotency-Key
    digest      bytea       not null,              -- SHA-256 of the body
    receipt     text,                              -- JSON; null only inside the transaction that makes it
    received_at timestamptz not null,
    primary key (patient, client, format, key)
);
