CREATE SCHEMA journal;

CREATE TABLE journal.event (
    position       bigint      PRIMARY KEY CHECK (position > 0),
    event_id       uuid        NOT NULL UNIQUE,
    aggregate_type text        NOT NULL,
    aggregate_id   uuid        NOT NULL,
    version        bigint      NOT NULL CHECK (version > 0),
    name           text        NOT NULL,
    revision       int         NOT NULL,
    recorded_at    timestamptz NOT NULL,
    payload        text        NOT NULL,
    metadata       text        NOT NULL,
    leaf_hash      bytea       NOT NULL CHECK (octet_length(leaf_hash) = 32),
    UNIQUE (aggregate_id, version)
);

COMMENT ON TABLE journal.event IS
    'Every fact, in the one global order: positions are dense, recorded_at never runs backwards along them.';

CREATE INDEX event_recorded_at ON journal.event (recorded_at, position);

CREATE FUNCTION journal.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'events are never changed or removed' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER event_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON journal.event
    FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse_change();

-- ALWAYS: also where triggers are off for replication.
ALTER TABLE journal.event ENABLE ALWAYS TRIGGER event_is_append_only;

-- Only a shortcut to an aggregate's state: may be emptied at any time.
CREATE TABLE journal.snapshot (
    aggregate_id   uuid        PRIMARY KEY,
    aggregate_type text        NOT NULL,
    version        bigint      NOT NULL CHECK (version > 0),
    name           text        NOT NULL,
    revision       text,
    recorded_at    timestamptz NOT NULL,
    payload        text        NOT NULL,
    metadata       text        NOT NULL
);
