CREATE SCHEMA ledger;

-- How many leaves are in the tree, and the root over them; whoever grows or signs it locks this row.
CREATE TABLE ledger.tree (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    size     bigint  NOT NULL CHECK (size >= 0),
    root     bytea   NOT NULL CHECK (octet_length(root) = 32)
);
INSERT INTO ledger.tree (size, root) VALUES (0, sha256(''));

-- The hashes of every eighth height; those of height 0 are journal.event.leaf_hash.
CREATE TABLE ledger.node (
    level smallint NOT NULL CHECK (level > 0),
    index bigint   NOT NULL CHECK (index >= 0),
    hash  bytea    NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (level, index)
);

-- Why the ledger does not hold at the moment: what its growing and its signing found, until they find it no more.
CREATE TABLE ledger.flaw (
    found_by text        PRIMARY KEY CHECK (found_by IN ('GROWING', 'SIGNING')),
    kind     text        NOT NULL,
    at       bigint      NOT NULL,
    found_at timestamptz NOT NULL
);

CREATE TABLE ledger.checkpoint (
    size      bigint      PRIMARY KEY CHECK (size >= 0),
    note      text        NOT NULL,
    signed_at timestamptz NOT NULL
);

CREATE TABLE ledger.cosignature (
    size bigint NOT NULL REFERENCES ledger.checkpoint,
    key  text   NOT NULL,
    line text   NOT NULL,
    PRIMARY KEY (size, key)
);

-- Every key that ever signed, and the sizes that it signed first and last.
CREATE TABLE ledger.key (
    key        text   PRIMARY KEY,
    first_size bigint NOT NULL,
    last_size  bigint NOT NULL CHECK (last_size >= first_size)
);

CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what the ledger has is never changed or removed' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER node_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.node
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER checkpoint_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER cosignature_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.cosignature
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER key_is_append_only BEFORE UPDATE OF key, first_size OR DELETE OR TRUNCATE ON ledger.key
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

ALTER TABLE ledger.node ENABLE ALWAYS TRIGGER node_is_append_only;
ALTER TABLE ledger.checkpoint ENABLE ALWAYS TRIGGER checkpoint_is_append_only;
ALTER TABLE ledger.cosignature ENABLE ALWAYS TRIGGER cosignature_is_append_only;
ALTER TABLE ledger.key ENABLE ALWAYS TRIGGER key_is_append_only;
