CREATE TABLE escalation (
    id              uuid PRIMARY KEY,
    patient         text NOT NULL,
    level           text NOT NULL,
    crisis          boolean NOT NULL,
    status          text NOT NULL,
    trigger_kind    text NOT NULL,
    conversation_id uuid,
    decision_id     uuid NOT NULL,
    created_at      timestamptz NOT NULL,
    deadline        timestamptz NOT NULL,
    step            integer NOT NULL,
    owner_id        text,
    owner_name      text,
    pool            text NOT NULL,
    outcome         text,
    content         jsonb NOT NULL,
    version         integer NOT NULL
);
CREATE INDEX escalation_patient ON escalation (patient, created_at DESC);
CREATE INDEX escalation_status ON escalation (status, deadline);

-- Everything that happened to an escalation. The key makes a repeated proposal or delivery the same entry.
CREATE TABLE escalation_event (
    patient         text NOT NULL,
    key             text NOT NULL,
    escalation_id   uuid NOT NULL REFERENCES escalation (id),
    at              timestamptz NOT NULL,
    actor           text NOT NULL,
    action          text NOT NULL,
    note            text NOT NULL,
    seq             bigint GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (patient, key)
);
CREATE INDEX escalation_event_of ON escalation_event (escalation_id, seq);

CREATE TABLE outbox (
    id              uuid PRIMARY KEY,
    patient         text NOT NULL,
    escalation_id   uuid NOT NULL REFERENCES escalation (id),
    channel         text NOT NULL,
    kind            text NOT NULL,
    level           text NOT NULL,
    step            integer NOT NULL,
    created_at      timestamptz NOT NULL,
    delivered_at    timestamptz,
    attempts        integer NOT NULL DEFAULT 0,
    last_error      text
);
CREATE INDEX outbox_open ON outbox (created_at) WHERE delivered_at IS NULL;

-- The table of db-scheduler, as its documentation gives it for PostgreSQL.
CREATE TABLE scheduled_tasks (
    task_name            text NOT NULL,
    task_instance        text NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
