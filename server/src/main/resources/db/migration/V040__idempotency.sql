-- The first answer to each request that came with an Idempotency-Key, kept for a day.
CREATE SCHEMA IF NOT EXISTS server;

CREATE TABLE server.idempotency (
    principal    text        NOT NULL,
    key          text        NOT NULL,
    -- of method, address and body: the same key for something else is refused
    fingerprint  bytea       NOT NULL,
    -- set aside before the work begins, so that a second attempt creates the same thing
    resource_id  uuid        NOT NULL,
    begun_at     timestamptz NOT NULL,
    -- while one attempt works on it, another is told to wait; an attempt that died lets go by time
    locked_until timestamptz,
    status       integer,
    headers      text,
    body         bytea,
    PRIMARY KEY (principal, key)
);

CREATE INDEX idempotency_begun_at ON server.idempotency (begun_at);
