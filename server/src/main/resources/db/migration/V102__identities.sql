-- The people of other providers as whom users come in.
CREATE TABLE access.identity (
    id        uuid        PRIMARY KEY,
    user_id   uuid        NOT NULL,
    issuer    text        NOT NULL,
    subject   text        NOT NULL,
    linked_at timestamptz NOT NULL,
    UNIQUE (issuer, subject)
);

CREATE INDEX identity_of_user ON access.identity (user_id);
