-- What became of each delivery of somebody else than the person, counted: what a vendor is shown of its own use.
create table vendor_delivery (
    patient     text        not null,
    payload     uuid        not null,
    client      text        not null,
    format      text        not null,
    received_at timestamptz not null,
    received    integer     not null,
    accepted    integer     not null,
    duplicates  integer     not null,
    corrected   integer     not null,
    quarantined integer     not null,
    rejected    integer     not null,
    codes       text[]      not null,     -- why items were held back or rejected, one for each such item
    delays      integer[]   not null,     -- how many new entries came how late, by the classes of Delays
    primary key (patient, payload)
);
create index vendor_delivery_by_client on vendor_delivery (client, received_at);
