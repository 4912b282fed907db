-- Questionnaires that the chat asks: where each stands, so that it goes on after a restart.
create table questionnaire_run (
    patient text not null,
    id uuid not null,
    conversation_id uuid not null,
    questionnaire text not null,
    status text not null,
    asked boolean not null,
    reminded boolean not null,
    -- By the link of the question the code of the answer; an empty code is a question that was left out.
    answers jsonb not null,
    kept boolean not null,
    begun_at timestamptz not null,
    answered_at timestamptz not null,
    primary key (patient, id)
);
create index questionnaire_run_newest on questionnaire_run (patient, answered_at desc);

-- A turn that only answers such a question is no word about health; triage does not read it again.
alter table turn add column beside_triage boolean not null default false;
