-- The questions, by id, that the reply to a turn asked: the next turn may answer them, also after a restart.
ALTER TABLE turn ADD COLUMN asked text[] NOT NULL DEFAULT '{}';
