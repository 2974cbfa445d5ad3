-- One row per event: every version of a part of an entity is an entry, and valid_from is its position.

SELECT read_model.publish('audit_entry', $$
    event_id       uuid        NOT NULL,
    entity_type    text        NOT NULL,
    entity_id      uuid        NOT NULL,
    event          text        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    actor          text,
    correlation_id text,
    fields         text[]      NOT NULL,
    search         text        NOT NULL
$$);
CREATE UNIQUE INDEX audit_entry_by_position ON read_model.audit_entry (valid_from);
CREATE UNIQUE INDEX audit_entry_by_event_id ON read_model.audit_entry (event_id);
CREATE INDEX audit_entry_by_entity ON read_model.audit_entry (entity_id, valid_from);
CREATE INDEX audit_entry_by_event ON read_model.audit_entry (event, valid_from);
CREATE INDEX audit_entry_by_type ON read_model.audit_entry (entity_type, valid_from);
CREATE INDEX audit_entry_by_actor ON read_model.audit_entry (actor, valid_from);
CREATE INDEX audit_entry_by_correlation ON read_model.audit_entry (correlation_id, valid_from);
CREATE INDEX audit_entry_by_time ON read_model.audit_entry (recorded_at, valid_from);
CREATE INDEX audit_entry_by_field ON read_model.audit_entry USING gin (fields);
CREATE INDEX audit_entry_by_words ON read_model.audit_entry USING gin (search public.gin_trgm_ops);
