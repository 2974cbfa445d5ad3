-- What every read model stands on: versioned tables, the views of a world, progress, tokens, dead letters.

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

CREATE SCHEMA read_model;
-- A world looks at one of these by its search path: what is true now, or what was at annals.position.
CREATE SCHEMA now;
CREATE SCHEMA as_of;

-- One row: up to where all read models have come, together. Whoever writes rows locks it first.
CREATE TABLE read_model.progress (
    only_row    boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    position    bigint      NOT NULL,
    recorded_at timestamptz NOT NULL
);
INSERT INTO read_model.progress (position, recorded_at) VALUES (0, 'epoch');

-- Axon's tokens, with bytea instead of large objects.
CREATE TABLE read_model.token_entry (
    processor_name text    NOT NULL,
    segment        integer NOT NULL,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    PRIMARY KEY (processor_name, segment)
);

-- Events of keys whose fold failed, and the later events of the same keys behind them.
CREATE TABLE read_model.dead_letter (
    model        text        NOT NULL,
    fold         text        NOT NULL,
    key          uuid        NOT NULL,
    position     bigint      NOT NULL,
    aggregate_id uuid        NOT NULL,
    cause        text        NOT NULL,
    attempts     integer     NOT NULL,
    parked_at    timestamptz NOT NULL,
    PRIMARY KEY (fold, key, position)
);

-- The views of a table in the two kinds of world; also used after a rebuilt table has taken its place.
CREATE FUNCTION read_model.show(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE VIEW now.%1$I AS SELECT * FROM read_model.%1$I WHERE valid_to = 9223372036854775807', name);
    EXECUTE format(
        'CREATE VIEW as_of.%1$I AS SELECT * FROM read_model.%1$I
         WHERE valid_from <= current_setting(''annals.position'')::bigint
           AND valid_to > current_setting(''annals.position'')::bigint', name);
END $$;

-- Makes a versioned table of columns; body holds the whole row as JSON.
-- SELECT read_model.publish('customer', 'kind text NOT NULL, ...');
CREATE FUNCTION read_model.publish(name text, columns text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format(
        'CREATE TABLE read_model.%1$I (
             id         uuid   NOT NULL,
             valid_from bigint NOT NULL,
             valid_to   bigint NOT NULL,
             version    bigint NOT NULL,
             %2$s,
             body       text   NOT NULL,
             CONSTRAINT %3$I PRIMARY KEY (id, valid_from),
             CHECK (valid_from < valid_to))', name, columns, name || '_pkey');
    EXECUTE format(
        'CREATE UNIQUE INDEX %2$I ON read_model.%1$I (id) WHERE valid_to = 9223372036854775807',
        name, name || '_current');
    PERFORM read_model.show(name);
END $$;
