-- Which commands wait for a second person, one row once that was said, and the wishes that do or did.

SELECT read_model.publish('approval_rules', $$
    updated_at timestamptz NOT NULL
$$);

-- A kept wish may say why, in words of its own.
INSERT INTO mask.field (table_name, column_name, shown) VALUES ('approval', 'body', $$'{}'::text$$);
SELECT read_model.publish('approval', $$
    state        text        NOT NULL,
    command      text        NOT NULL,
    entity       text        NOT NULL,
    requested_by text        NOT NULL,
    decided_by   text,
    requested_at timestamptz NOT NULL,
    decided_at   timestamptz,
    expires_at   timestamptz NOT NULL
$$);
CREATE INDEX approval_latest ON read_model.approval (requested_at, id) WHERE valid_to = 9223372036854775807;
CREATE INDEX approval_unfinished ON read_model.approval (requested_at, id)
    WHERE valid_to = 9223372036854775807 AND state IN ('REQUESTED', 'GRANTED');

-- Who was the second person. Nothing that was recorded before had one.
DROP VIEW now.audit_entry, as_of.audit_entry;
ALTER TABLE read_model.audit_entry ADD COLUMN approved_by text;
SELECT read_model.show('audit_entry');
CREATE INDEX audit_entry_by_second_person ON read_model.audit_entry (approved_by, valid_from)
    WHERE approved_by IS NOT NULL;
