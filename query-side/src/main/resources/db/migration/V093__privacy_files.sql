-- What was decided about the data of each subject.
SELECT read_model.publish('privacy_file', $$
    subject_id uuid        NOT NULL,
    held       boolean     NOT NULL,
    ordered    boolean     NOT NULL,
    erased     boolean     NOT NULL,
    updated_at timestamptz NOT NULL
$$);
CREATE INDEX privacy_file_latest ON read_model.privacy_file (updated_at, id) WHERE valid_to = 9223372036854775807;
