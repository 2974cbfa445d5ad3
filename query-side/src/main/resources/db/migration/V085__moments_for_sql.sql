-- For those who ask in SQL: the moment that their session looks at. docs/analysts.md says how; nobody is let in here.

-- Not called annals: a schema with the name of the server's own user would come first in its search path.
CREATE SCHEMA moment;

-- Up to where questions of now see. As its owner, like the next one: who asks sees no journal and no progress.
CREATE FUNCTION moment.head() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
SELECT position FROM read_model.progress
$$;

-- The position of a moment, which is a position or an instant.
CREATE FUNCTION moment.position_of(wanted text) RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    instant timestamptz;
    chosen  bigint;
BEGIN
    IF wanted ~ '^\d{1,18}$' THEN
        chosen := wanted::bigint;
    ELSIF wanted IS NOT NULL THEN
        instant := wanted::timestamptz;
        chosen := CASE WHEN instant <= clock_timestamp() THEN journal.position_at(instant) END;
    END IF;
    IF chosen IS NULL OR chosen > moment.head() THEN
        RAISE EXCEPTION '% lies after what can be read', coalesce(wanted, 'NULL')
            USING ERRCODE = 'invalid_parameter_value', HINT = 'SELECT moment.head() is the last position.';
    END IF;
    IF chosen < 1 THEN
        RAISE EXCEPTION 'nothing was recorded yet at %', wanted USING ERRCODE = 'invalid_parameter_value';
    END IF;
    RETURN chosen;
END
$$;

-- From here on the session sees what was known at a moment.
CREATE FUNCTION moment.at(wanted text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    chosen bigint := moment.position_of(wanted);
BEGIN
    PERFORM pg_catalog.set_config('annals.position', chosen::text, false);
    PERFORM pg_catalog.set_config('search_path', 'as_of', false);
    RETURN chosen;
END
$$;

CREATE FUNCTION moment.at(wanted bigint) RETURNS bigint LANGUAGE sql AS 'SELECT moment.at(wanted::text)';
CREATE FUNCTION moment.at(wanted timestamptz) RETURNS bigint LANGUAGE sql AS 'SELECT moment.at(wanted::text)';

-- From here on the session sees what is known now.
CREATE FUNCTION moment.now() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_catalog.set_config('search_path', 'now', false);
    RETURN moment.head();
END
$$;
