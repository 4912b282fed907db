-- A vendor may ask to be registered; until the operator does so it counts as one that nobody registered.
alter table vendor drop constraint vendor_status_check;
alter table vendor add constraint vendor_status_check check (status in ('requested', 'active', 'suspended'));
