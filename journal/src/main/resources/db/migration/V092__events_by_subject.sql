-- Whose personal values an event holds sealed: the form's own text, which no value can contain unescaped.
CREATE FUNCTION journal.sealed_subject(payload text) RETURNS uuid
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN strpos(payload, ',"$sealed":{"v":1,"subject":"') > 0
                THEN substr(payload, strpos(payload, ',"$sealed":{"v":1,"subject":"') + 29, 36)::uuid END;

CREATE INDEX event_by_subject ON journal.event (journal.sealed_subject(payload), position);

-- Orders to erase are looked for at every start.
CREATE INDEX event_of_privacy ON journal.event (position) WHERE aggregate_type = 'privacy';
