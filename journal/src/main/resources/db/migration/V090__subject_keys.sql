-- The keys that personal values in events are sealed with, apart from the events, so that they can be left out of their backups.
CREATE SCHEMA privacy;

CREATE TABLE privacy.subject_key (
    subject      uuid        PRIMARY KEY,
    -- both gone once it is destroyed
    wrapped_key  bytea,
    master_key   text        COLLATE "C",
    created_at   timestamptz NOT NULL,
    destroyed_at timestamptz,
    CHECK ((wrapped_key IS NULL) = (destroyed_at IS NOT NULL)),
    CHECK ((wrapped_key IS NULL) = (master_key IS NULL))
);

CREATE INDEX subject_key_by_master_key ON privacy.subject_key (master_key);

CREATE FUNCTION privacy.refuse_revival() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a destroyed key stays destroyed' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER destroyed_for_good BEFORE UPDATE OR DELETE ON privacy.subject_key
    FOR EACH ROW WHEN (OLD.destroyed_at IS NOT NULL) EXECUTE FUNCTION privacy.refuse_revival();
