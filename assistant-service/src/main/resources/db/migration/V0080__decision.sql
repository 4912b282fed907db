-- What was decided, with everything that went in. Never updated: a decision is explained and replayed as it was.
CREATE TABLE decision (
    id          uuid PRIMARY KEY,
    patient     text NOT NULL,
    kind        text NOT NULL,
    at          timestamptz NOT NULL,
    context     jsonb,
    judgement   jsonb,
    output      jsonb NOT NULL
);
CREATE INDEX decision_patient ON decision (patient, at DESC);
