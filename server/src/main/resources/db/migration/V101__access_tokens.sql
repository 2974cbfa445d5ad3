-- The tokens that people and programs come in with. Whether one is still good, the events of its user say.
CREATE SCHEMA IF NOT EXISTS access;

CREATE TABLE access.token (
    id           uuid        PRIMARY KEY,
    -- SHA-256 of the token, which itself is kept nowhere; it is random, so nobody can guess what has this digest
    digest       bytea       NOT NULL UNIQUE,
    user_id      uuid        NOT NULL,
    name         text        NOT NULL,
    scope        text        NOT NULL CHECK (scope IN ('READ', 'WRITE')),
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at   timestamptz
);

CREATE INDEX token_of_user ON access.token (user_id, created_at);
