CREATE TABLE conversation (
    patient         text NOT NULL,
    id              uuid NOT NULL,
    created_at      timestamptz NOT NULL,
    last_seq        bigint NOT NULL DEFAULT 0,
    last_at         timestamptz NOT NULL,
    PRIMARY KEY (patient, id)
);
CREATE UNIQUE INDEX conversation_id ON conversation (id);

-- What was said, once per client turn. The reply is kept as the text that left, byte for byte.
CREATE TABLE turn (
    patient         text NOT NULL,
    conversation_id uuid NOT NULL,
    id              uuid NOT NULL,
    client_turn_id  text,
    at              timestamptz NOT NULL,
    text            text NOT NULL,
    reply           text,
    PRIMARY KEY (patient, conversation_id, id),
    FOREIGN KEY (patient, conversation_id) REFERENCES conversation (patient, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX turn_client ON turn (patient, conversation_id, client_turn_id) WHERE client_turn_id IS NOT NULL;
CREATE INDEX turn_at ON turn (patient, conversation_id, at DESC);

-- Everything a conversation shows, in the order of its commits: the sequence is drawn under the conversation's row lock.
CREATE TABLE conversation_event (
    patient         text NOT NULL,
    conversation_id uuid NOT NULL,
    seq             bigint NOT NULL,
    kind            text NOT NULL CHECK (kind IN ('patient', 'reply', 'human', 'escalation')),
    at              timestamptz NOT NULL,
    body            text NOT NULL,
    PRIMARY KEY (patient, conversation_id, seq),
    FOREIGN KEY (patient, conversation_id) REFERENCES conversation (patient, id) ON DELETE CASCADE
);

-- What stays on the screen until a person of the care team closes the escalation.
CREATE TABLE pinned_disposition (
    patient         text NOT NULL,
    escalation_id   uuid NOT NULL,
    status          text NOT NULL,
    level           text NOT NULL,
    crisis          boolean NOT NULL,
    headline        text NOT NULL,
    reasons         text NOT NULL,
    since           timestamptz NOT NULL,
    PRIMARY KEY (patient, escalation_id)
);
