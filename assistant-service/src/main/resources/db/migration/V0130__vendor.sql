-- What the operator says of a device vendor; of whom nothing is said delivers under the limits of the service.
create table vendor (
    client            text        not null primary key,  -- as people name it in their grants
    name              text        not null,
    formats           text[]      not null,              -- empty: every format
    status            text        not null check (status in ('active', 'suspended')),
    pushes_per_minute integer     check (pushes_per_minute > 0),
    changed_by        text        not null,
    changed_at        timestamptz not null
);
