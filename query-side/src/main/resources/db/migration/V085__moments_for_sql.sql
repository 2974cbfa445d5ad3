-- For those who ask in SQL: the moment that their session looks at. docs/analysts.md says how; nobody is let in here.

CREATE SCHEMA annals;

-- Up to where questions of now see. As its owner, like the next one: who asks sees no journal and no progress.
CREATE FUNCTION annals.head() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
SELECT position FROM read_model.progress
$$;

-- The position of a moment, which is a position or an instant.
CREATE FUNCTION annals.position_of(moment text) RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    instant timestamptz;
    chosen  bigint;
BEGIN
    IF moment ~ '^\d{1,18}$' THEN
        chosen := moment::bigint;
    ELSIF moment IS NOT NULL THEN
        instant := moment::timestamptz;
        chosen := CASE WHEN instant <= clock_timestamp() THEN journal.position_at(instant) END;
    END IF;
    IF chosen IS NULL OR chosen > annals.head() THEN
        RAISE EXCEPTION '% lies after what can be read', coalesce(moment, 'NULL')
            USING ERRCODE = 'invalid_parameter_value', HINT = 'SELECT annals.head() is the last position.';
    END IF;
    IF chosen < 1 THEN
        RAISE EXCEPTION 'nothing was recorded yet at %', moment USING ERRCODE = 'invalid_parameter_value';
    END IF;
    RETURN chosen;
END
$$;

-- From here on the session sees what was known at a moment.
CREATE FUNCTION annals.at(moment text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    chosen bigint := annals.position_of(moment);
BEGIN
    PERFORM pg_catalog.set_config('annals.position', chosen::text, false);
    PERFORM pg_catalog.set_config('search_path', 'as_of', false);
    RETURN chosen;
END
$$;

CREATE FUNCTION annals.at(moment bigint) RETURNS bigint LANGUAGE sql AS 'SELECT annals.at(moment::text)';
CREATE FUNCTION annals.at(moment timestamptz) RETURNS bigint LANGUAGE sql AS 'SELECT annals.at(moment::text)';

-- From here on the session sees what is known now.
CREATE FUNCTION annals.now() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_catalog.set_config('search_path', 'now', false);
    RETURN annals.head();
END
$$;
