-- SLA policies: few, and each whole in its body. Calendars are those that its targets count by.

SELECT read_model.publish('sla_policy', $$
    name       text        NOT NULL,
    name_key   text        COLLATE "C" NOT NULL,
    tried      integer     NOT NULL,
    active     boolean     NOT NULL,
    calendars  text[]      NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
$$);
