-- Imports: what was asked for, how far it has come, and what it has made of each row. Keys and values
-- of rows are kept as digests only; the rows that failed are kept as they were, until the next import.
CREATE SCHEMA IF NOT EXISTS server;

CREATE TABLE server.import_job (
    id            uuid        PRIMARY KEY,
    mapping_name  text        NOT NULL,
    mapping       text        NOT NULL,
    dry_run       boolean     NOT NULL,
    state         text        NOT NULL,
    actor         text        NOT NULL,
    on_behalf_of  text,
    roles         text        NOT NULL,
    created_at    timestamptz NOT NULL,
    started_at    timestamptz,
    finished_at   timestamptz,
    -- everything up to this line of this segment is done
    segment       integer     NOT NULL DEFAULT 0,
    line          bigint      NOT NULL DEFAULT 0,
    rows_read     bigint      NOT NULL DEFAULT 0,
    rows_created  bigint      NOT NULL DEFAULT 0,
    rows_changed  bigint      NOT NULL DEFAULT 0,
    rows_skipped  bigint      NOT NULL DEFAULT 0,
    rows_failed   bigint      NOT NULL DEFAULT 0,
    bytes_read    bigint      NOT NULL DEFAULT 0,
    bytes_total   bigint      NOT NULL DEFAULT 0,
    undone        bigint      NOT NULL DEFAULT 0,
    undo_refused  bigint      NOT NULL DEFAULT 0
);

CREATE INDEX import_job_created_at ON server.import_job (created_at DESC);

-- One at a time for each mapping, and none while one is being undone.
CREATE UNIQUE INDEX import_job_active ON server.import_job (mapping_name)
    WHERE state IN ('QUEUED', 'RUNNING', 'UNDOING');

CREATE TABLE server.import_row (
    -- made from mapping, entity and key
    row_id       uuid    PRIMARY KEY,
    aggregate_id uuid    NOT NULL,
    -- how often the row was undone
    generation   integer NOT NULL,
    state        text    NOT NULL,
    -- digests of what was done, by field and step
    prints       text    NOT NULL,
    job_id       uuid    NOT NULL
);

-- What an import has changed, in order, so that it can be undone.
CREATE TABLE server.import_touch (
    job_id         uuid    NOT NULL,
    number         bigint  GENERATED ALWAYS AS IDENTITY,
    row_id         uuid    NOT NULL,
    entity         text    NOT NULL,
    aggregate_id   uuid    NOT NULL,
    creates        boolean NOT NULL,
    -- the row's digests before
    prints_before  text    NOT NULL,
    -- why undoing has left it
    undo_refusal   text,
    undone         boolean NOT NULL DEFAULT false,
    PRIMARY KEY (job_id, number)
);

CREATE TABLE server.import_failure (
    job_id  uuid    NOT NULL,
    number  bigint  GENERATED ALWAYS AS IDENTITY,
    file    text    NOT NULL,
    line    bigint  NOT NULL,
    code    text    NOT NULL,
    pointer text,
    -- what the text of the refusal needs, as JSON
    details text    NOT NULL,
    columns text[]  NOT NULL,
    cells   text[]  NOT NULL,
    PRIMARY KEY (job_id, number)
);
