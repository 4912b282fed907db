-- Devices whose readings do not count while they are recalled: kept, flagged, and no value of a measure.
create table device_recall (
    id           uuid        primary key,
    client       text        not null,                 -- who delivered the readings; empty: whoever did
    device       text        not null,                 -- words that the device's name must have; empty: every device
    covers_from  timestamptz not null,                 -- by the time the readings are about
    covers_until timestamptz,                          -- exclusive; null: until it is lifted
    reason       text        not null,
    recalled_by  text        not null,
    recalled_at  timestamptz not null,
    lifted_by    text,
    lifted_at    timestamptz
);
