-- The leaf hash of an event as docs/ledger-format.md describes it, from what is stored: for a look by hand, too.
-- occurredAt is read as JSON, with two detours: PostgreSQL refuses to read a text that has the character NUL anywhere,
-- so that is left out; and an escaped backslash is spelled otherwise first, so that none is mistaken for one before u0000.
CREATE FUNCTION journal.leaf_hash(event journal.event) RETURNS bytea
    LANGUAGE sql STABLE AS $$
SELECT sha256('\x0001'::bytea
           || int4send(8) || int8send(event.position)
           || int4send(16) || uuid_send(event.event_id)
           || int4send(octet_length(type)) || type
           || int4send(16) || uuid_send(event.aggregate_id)
           || int4send(8) || int8send(event.version)
           || int4send(octet_length(name)) || name
           || int4send(4) || int4send(event.revision)
           || int4send(8) || int8send((extract(epoch FROM event.recorded_at) * 1000000)::bigint)
           || int4send(octet_length(occurred)) || occurred
           || int4send(32) || sha256(convert_to(event.metadata, 'UTF8'))
           || int4send(32) || sha256(convert_to(event.payload, 'UTF8')))
  FROM (SELECT convert_to(event.aggregate_type, 'UTF8') AS type,
               convert_to(event.name, 'UTF8') AS name,
               convert_to(coalesce(replace(replace(event.metadata, '\\', '\u005c'), '\u0000', '')::json
                                       ->> 'occurredAt', ''), 'UTF8') AS occurred) AS texts
$$;

-- Events from before have the leaf hash of a form that had no type. No checkpoint was signed over those yet.
ALTER TABLE journal.event DISABLE TRIGGER event_is_append_only;
UPDATE journal.event SET leaf_hash = journal.leaf_hash(event);
ALTER TABLE journal.event ENABLE ALWAYS TRIGGER event_is_append_only;
