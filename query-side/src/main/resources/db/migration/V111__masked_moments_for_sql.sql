-- Whoever asks in SQL and may see names masked alone looks at the masked views, now and as of any moment.

CREATE OR REPLACE FUNCTION moment.at(wanted text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    chosen bigint := moment.position_of(wanted);
BEGIN
    PERFORM pg_catalog.set_config('annals.position', chosen::text, false);
    PERFORM pg_catalog.set_config('search_path', CASE
        WHEN pg_catalog.has_schema_privilege('as_of', 'USAGE') THEN 'as_of' ELSE 'masked_as_of' END, false);
    RETURN chosen;
END
$$;

CREATE OR REPLACE FUNCTION moment.now() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_catalog.set_config('search_path', CASE
        WHEN pg_catalog.has_schema_privilege('now', 'USAGE') THEN 'now' ELSE 'masked_now' END, false);
    RETURN moment.head();
END
$$;
