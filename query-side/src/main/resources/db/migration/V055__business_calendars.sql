-- Business calendars: few, and each with all its days in its body.

SELECT read_model.publish('business_calendar', $$
    name       text        NOT NULL,
    name_key   text        COLLATE "C" NOT NULL,
    zone       text        NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
$$);
