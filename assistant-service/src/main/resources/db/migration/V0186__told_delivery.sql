-- Deliveries of a person's own of which they were told in the chat, so that they can take one back as a whole.
create table told_delivery (
    patient       text        not null,
    id            uuid        not null,
    format        text        not null,
    payloads      uuid[]      not null,            -- its parts in raw_payload
    layers        text[]      not null,            -- of the profile, that its entries belong to
    received_at   timestamptz not null,
    taken_back_at timestamptz,
    primary key (patient, id)
);

-- That a client took something back as a whole: what it sends again after that is no repeat of what it sent before.
create index raw_payload_undone on raw_payload (patient, client, format, received_at) where format like '%-undo';
