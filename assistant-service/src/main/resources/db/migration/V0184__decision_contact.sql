-- What a second contact is known by, beside the whole decision: reading it out of two hundred whole ones with every turn
-- took longer than judging the turn. Generated, so that it can say nothing else than the decision.
ALTER TABLE decision
    ADD COLUMN conversation_id text GENERATED ALWAYS AS (output ->> 'conversationId') STORED,
    ADD COLUMN level text GENERATED ALWAYS AS (judgement -> 'disposition' ->> 'level') STORED,
    ADD COLUMN complaints jsonb GENERATED ALWAYS AS (
        jsonb_path_query_array(judgement, '$.findings[*] ? (@.status == "PRESENT" || @.status == "POSSIBLE")')) STORED;
