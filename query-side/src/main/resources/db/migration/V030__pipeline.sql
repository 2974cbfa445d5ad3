-- Deals, and the configuration that reports on them stand on.

SELECT read_model.publish('opportunity', $$
    customer_id      uuid          NOT NULL,
    name             text          NOT NULL,
    name_key         text          COLLATE "C" NOT NULL,
    pipeline_id      uuid          NOT NULL,
    stage            text          NOT NULL,
    stage_entered_at timestamptz   NOT NULL,
    state            text          NOT NULL,
    category         text,
    probability      numeric       NOT NULL,
    amount           numeric       NOT NULL,
    currency         text          NOT NULL,
    expected_close   date          NOT NULL,
    closed_on        date,
    closed_at        timestamptz,
    counts_on        date          NOT NULL,
    owner_id         uuid,
    source           text,
    campaign_id      uuid,
    opened_at        timestamptz   NOT NULL,
    created_at       timestamptz   NOT NULL,
    updated_at       timestamptz   NOT NULL,
    stay_stages      text[]        NOT NULL,
    stay_entered     timestamptz[] NOT NULL,
    stay_left        timestamptz[] NOT NULL,
    search           text          NOT NULL
$$);
