-- Who saw whose personal data: one row for each reader and some seconds.

SELECT read_model.publish('access', $$
    reader     text        NOT NULL,
    operations text[]      NOT NULL,
    subjects   text[]      NOT NULL,
    seen_from  timestamptz NOT NULL,
    seen_to    timestamptz NOT NULL
$$);
CREATE INDEX access_latest ON read_model.access (seen_to, id) WHERE valid_to = 9223372036854775807;
CREATE INDEX access_by_reader ON read_model.access (reader, seen_to, id) WHERE valid_to = 9223372036854775807;
CREATE INDEX access_by_subject ON read_model.access USING gin (subjects) WHERE valid_to = 9223372036854775807;
CREATE INDEX access_by_operation ON read_model.access USING gin (operations) WHERE valid_to = 9223372036854775807;
