-- What stands in the place of personal values for those who are to see numbers and not people.

CREATE SCHEMA mask;

-- Absent stays absent, so that what is there can be counted.
CREATE FUNCTION mask.text(value text) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE WHEN value IS NOT NULL THEN '•••' END $$;

-- Everything under the hidden names is masked, however deep: texts become dots, the rest becomes null. Of a birthday the year
-- is left, since ages are for everybody.
CREATE FUNCTION mask.json(value jsonb, hidden text[], inside boolean) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN CASE jsonb_typeof(value)
        WHEN 'object' THEN (
            SELECT coalesce(jsonb_object_agg(e.key, CASE
                       WHEN e.key <> 'birthday' THEN mask.json(e.value, hidden, inside OR e.key = ANY (hidden))
                       WHEN jsonb_typeof(e.value) = 'string'
                           THEN to_jsonb(left(e.value #>> '{}', 4) || '-01-01')
                       ELSE 'null' END), '{}')
              FROM jsonb_each(value) e)
        WHEN 'array' THEN (
            SELECT coalesce(jsonb_agg(mask.json(e.value, hidden, inside) ORDER BY e.number), '[]')
              FROM jsonb_array_elements(value) WITH ORDINALITY AS e (value, number))
        WHEN 'string' THEN CASE WHEN inside THEN to_jsonb('•••'::text) ELSE value END
        ELSE CASE WHEN inside THEN 'null'::jsonb ELSE value END
    END;
END $$;

-- The same for a text as it is stored, ten times as fast where only texts are hidden: those are replaced where they stand.
CREATE FUNCTION mask.body(body text, VARIADIC hidden text[]) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    name  text := '("(?:' || array_to_string(hidden, '|') || ')": ?)';
    shown text := regexp_replace(body, name || '"[^"\\]*(?:\\.[^"\\]*)*"', '\1"•••"', 'g');
BEGIN
    IF shown ~ (name || '(?:\[[^\]]|\{[^}]|[-0-9tf])') THEN
        RETURN mask.json(body::jsonb, hidden, false)::text;
    END IF;
    IF position('"birthday"' IN shown) > 0 THEN
        shown := regexp_replace(shown, '("birthday": ?"\d{4})-\d\d-\d\d"', '\1-01-01"', 'g');
    END IF;
    RETURN shown;
END $$;

-- Where consents came from is a text about a person; where a customer came from is not, and has the same name.
CREATE FUNCTION mask.consents(body text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN jsonb_array_length(body::jsonb -> 'consents') > 0 THEN jsonb_set(body::jsonb, '{consents}', (
               SELECT jsonb_agg(mask.json(e.value, '{source}', false) ORDER BY e.number)
                 FROM jsonb_array_elements(body::jsonb -> 'consents') WITH ORDINALITY AS e (value, number)))::text
           ELSE body END
$$;

-- Each masked column and what is shown instead; columns that are not named are shown as they are. A column that is searched
-- or sorted by must be named too, or its values could be found by asking for them.
CREATE TABLE mask.field (
    table_name  text NOT NULL,
    column_name text NOT NULL,
    shown       text NOT NULL,
    PRIMARY KEY (table_name, column_name)
);
INSERT INTO mask.field (table_name, column_name, shown) VALUES
    ('customer', 'name', $$'•••'::text$$),
    ('customer', 'name_key', $$'•••'::text COLLATE "C"$$),
    ('customer', 'email', 'mask.text(email)'),
    ('customer', 'phone', 'mask.text(phone)'),
    ('customer', 'city', 'mask.text(city)'),
    ('customer', 'birth_day', 'NULL::integer'),
    ('customer', 'custom', 'NULL::jsonb'),
    ('customer', 'search', $$''::text$$),
    ('customer', 'body',
        $$mask.body(mask.consents(body), 'name', 'email', 'phone', 'street', 'city', 'postalCode', 'custom', 'role')$$),
    ('interaction', 'body', $$mask.body(body, 'subject', 'text', 'participants')$$),
    ('happening', 'body',
        $$mask.body(body, 'reason', 'name', 'email', 'phone', 'street', 'city', 'postalCode', 'custom', 'subject', 'text',
                    'participants', 'resolution', 'detail', 'failure', 'addressHash', 'nextStep', 'source', 'role')$$),
    ('opportunity', 'name', $$'•••'::text$$),
    ('opportunity', 'name_key', $$'•••'::text COLLATE "C"$$),
    ('opportunity', 'search', $$''::text$$),
    ('opportunity', 'body', $$mask.body(body, 'name', 'nextStep', 'lossReason', 'reopenReason')$$),
    ('ticket', 'subject', $$'•••'::text$$),
    ('ticket', 'subject_key', $$'•••'::text COLLATE "C"$$),
    ('ticket', 'search', $$''::text$$),
    ('ticket', 'body', $$mask.body(body, 'subject', 'text', 'reason', 'reopenReason')$$),
    ('conversation', 'body', $$mask.body(body, 'text')$$),
    ('suppression', 'body', $$mask.body(body, 'detail', 'releaseReason')$$),
    -- The names of colleagues stay: reports are about them.
    ('app_user', 'email', 'mask.text(email)'),
    ('app_user', 'search', $$''::text$$),
    ('app_user', 'body', $$mask.body(body, 'email', 'reason')$$),
    -- Why somebody is to be erased or kept, in words of its own.
    ('privacy_file', 'body', $$'{}'::text$$),
    ('audit_entry', 'search', $$''::text$$),
    ('audit_entry', 'body', $$'{}'::text$$);

-- The columns of a table as they are shown masked, for the list of a SELECT.
CREATE FUNCTION mask.columns(name text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT string_agg(coalesce(f.shown || ' AS ', '') || quote_ident(a.attname), ', ' ORDER BY a.attnum)
      FROM pg_attribute a LEFT JOIN mask.field f ON f.table_name = name AND f.column_name = a.attname
     WHERE a.attrelid = format('read_model.%I', name)::regclass AND a.attnum > 0 AND NOT a.attisdropped
$$;

-- The same worlds, masked, for those who ask in SQL.
CREATE SCHEMA masked_now;
CREATE SCHEMA masked_as_of;

CREATE OR REPLACE FUNCTION read_model.show(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE VIEW now.%1$I AS SELECT * FROM read_model.%1$I WHERE valid_to = 9223372036854775807', name);
    EXECUTE format(
        'CREATE VIEW as_of.%1$I AS SELECT * FROM read_model.%1$I
         WHERE valid_from <= current_setting(''annals.position'')::bigint
           AND valid_to > current_setting(''annals.position'')::bigint', name);
    PERFORM mask.show(name);
END $$;

CREATE FUNCTION mask.hide(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('DROP VIEW IF EXISTS masked_now.%1$I, masked_as_of.%1$I', name);
END $$;

CREATE FUNCTION mask.show(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM mask.hide(name);
    EXECUTE format('CREATE VIEW masked_now.%1$I AS SELECT %2$s FROM read_model.%1$I
                     WHERE valid_to = 9223372036854775807', name, mask.columns(name));
    EXECUTE format(
        'CREATE VIEW masked_as_of.%1$I AS SELECT %2$s FROM read_model.%1$I
         WHERE valid_from <= current_setting(''annals.position'')::bigint
           AND valid_to > current_setting(''annals.position'')::bigint', name, mask.columns(name));
END $$;

SELECT mask.show(viewname) FROM pg_views WHERE schemaname = 'now';
