-- Feeds of readings that arrive as they happen, by the receive clock: what tells that the data stopped.
create table live_feed (
    patient     text          not null,
    measure     text          not null,            -- key of the catalogue of measures
    source      text          not null,            -- adapter and client, as with every reading
    arrivals    timestamptz[] not null,            -- when deliveries with new readings were received, oldest first
    silence_ms  bigint,                            -- the silence after which it has stopped; null while it is not regular
    due_at      timestamptz,                       -- when it is looked at next; null for not before something arrives
    stopped_at  timestamptz,                       -- the last arrival before the gap that is open
    back_at     timestamptz,                       -- when data came again, until that is said
    told        integer       not null default 0,  -- how often the person was told of the open gap
    level       text,                              -- of the open gap, where the care team was called
    muted       boolean       not null default false,
    primary key (patient, measure, source)
);
create index live_feed_due on live_feed (due_at) where due_at is not null;
