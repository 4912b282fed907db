-- The layers that an assessment could rest on. It is read only by who may see all of them. Those that were made before
-- this column may rest on any but the genome, which no model took.
alter table assessment add column layers text[] not null
    default '{GLUCOSE,WEARABLE,LABS,RECORDS,QUESTIONNAIRES}';
alter table assessment alter column layers drop default;
