-- Values that only one aggregate may have, by a keyed hash: the value itself is never here.
CREATE SCHEMA IF NOT EXISTS command;

CREATE TABLE command.claim (
    scope    text        NOT NULL,
    hash     bytea       NOT NULL,
    owner_id uuid        NOT NULL,
    taken_at timestamptz NOT NULL,
    -- New whenever the claim is taken, so that nobody releases what has changed hands since.
    token    uuid        NOT NULL DEFAULT gen_random_uuid(),
    PRIMARY KEY (scope, hash)
);
