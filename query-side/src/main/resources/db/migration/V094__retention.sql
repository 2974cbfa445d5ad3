-- What has to be kept, and for how long: one row once that was changed.
SELECT read_model.publish('retention', $$
    updated_at timestamptz NOT NULL
$$);
