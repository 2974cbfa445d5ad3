-- By which rules messages leave, one row once they were changed, and which addresses nothing is sent to.

SELECT read_model.publish('sending_rules', $$
    updated_at timestamptz NOT NULL
$$);

SELECT read_model.publish('suppression', $$
    channel    text        NOT NULL,
    reason     text        NOT NULL,
    active     boolean     NOT NULL,
    since      timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
$$);
CREATE INDEX suppression_latest ON read_model.suppression (since, id) WHERE valid_to = 9223372036854775807;
