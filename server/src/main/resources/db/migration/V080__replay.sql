CREATE SCHEMA replay;

-- One row a workspace; its tables stand in schemas of its own.
CREATE TABLE replay.workspace (
    id            uuid        PRIMARY KEY,
    owner         text        NOT NULL,
    request       text        NOT NULL,
    from_position bigint      NOT NULL,
    until         bigint      NOT NULL,
    -- When now is there, if the request named an instant.
    until_instant timestamptz,
    state         text        NOT NULL CHECK (state IN
                      ('QUEUED', 'RUNNING', 'PAUSED', 'DONE', 'FAILED', 'CANCELLED', 'EXPIRED')),
    -- Which of the places it runs in, and the how manieth attempt at filling it that is.
    place         integer,
    attempt       integer     NOT NULL DEFAULT 0,
    -- Where to go on; absent where it has to begin anew.
    rested_at     bigint,
    done          bigint      NOT NULL DEFAULT 0,
    total         bigint      NOT NULL,
    -- Since when it runs, and how far it was then.
    running_since timestamptz,
    done_then     bigint      NOT NULL DEFAULT 0,
    parked_keys   bigint,
    digests       text,
    created_at    timestamptz NOT NULL,
    started_at    timestamptz,
    ended_at      timestamptz,
    expires_at    timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    -- Whether its schemas are taken away.
    cleared       boolean     NOT NULL DEFAULT false
);

CREATE INDEX workspace_owner ON replay.workspace (owner, created_at);
