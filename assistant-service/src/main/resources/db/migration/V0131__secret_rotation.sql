-- A person may have two secrets for a while: the new one, and the one before it until it ends.
alter table nightscout_secret
    drop constraint nightscout_secret_pkey,
    drop constraint nightscout_secret_secret_hash_key,
    add column ends_at timestamptz,                    -- null: until it is changed
    add primary key (secret_hash);
create index nightscout_secret_by_patient on nightscout_secret (patient);
