-- What is held back is looked at by a person, who releases it, mended or as it is, or discards it. The row stays.
alter table quarantined add column id uuid not null default gen_random_uuid();
alter table quarantined add column nth smallint not null default 0;   -- of several readings of one item, held for one reason
alter table quarantined add column reading text;                      -- as the adapter read it; null: cannot be read again
alter table quarantined add column state text not null default 'pending';
alter table quarantined rename column released_at to decided_at;
alter table quarantined rename column released_by to decided_by;
alter table quarantined add column reason text;                       -- why it was discarded
alter table quarantined add column correction text;                   -- what was mended, as JSON
alter table quarantined add column released_as uuid;                  -- the payload under which it was stored
update quarantined set state = 'released' where decided_at is not null;
alter table quarantined drop constraint quarantined_pkey;
alter table quarantined add primary key (patient, payload, item, code, nth);
create index quarantined_by_id on quarantined (id);
drop index quarantined_pending;
create index quarantined_by_state on quarantined (state, received_at, id);
