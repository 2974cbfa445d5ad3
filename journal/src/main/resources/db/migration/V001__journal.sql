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

-- The last position recorded at or before an instant, 0 when there is none. Positions are dense and
-- recorded_at never runs backwards along them, so the primary key is all it takes: an index on
-- recorded_at would cost every append a sixth more.
CREATE FUNCTION journal.position_at(instant timestamptz) RETURNS bigint
    LANGUAGE plpgsql STABLE AS $$
DECLARE
    low    bigint := 0;
    high   bigint := (SELECT coalesce(max(position), 0) FROM journal.event);
    middle bigint;
    moment timestamptz;
BEGIN
    WHILE low < high LOOP
        middle := (low + high + 1) / 2;
        SELECT recorded_at INTO STRICT moment FROM journal.event WHERE position = middle;
        IF moment <= instant THEN
            low := middle;
        ELSE
            high := middle - 1;
        END IF;
    END LOOP;
    RETURN low;
END
$$;

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
