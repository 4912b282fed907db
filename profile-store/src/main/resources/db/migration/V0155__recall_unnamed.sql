-- Whether a recall also concerns deliveries that leave out what it names, such as the lot.
alter table device_recall add column unnamed boolean not null default false;
