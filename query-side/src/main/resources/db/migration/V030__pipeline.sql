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
CREATE INDEX opportunity_by_day ON read_model.opportunity (counts_on) WHERE valid_to = 9223372036854775807;
-- Serves now and as-of questions alike: a customer is asked about often, at any moment.
CREATE INDEX opportunity_by_customer ON read_model.opportunity (customer_id, valid_to);
CREATE INDEX opportunity_by_owner ON read_model.opportunity (owner_id, expected_close, id)
    WHERE valid_to = 9223372036854775807;
CREATE INDEX opportunity_on_board ON read_model.opportunity (pipeline_id, stage, expected_close, id)
    WHERE valid_to = 9223372036854775807 AND state = 'OPEN';
CREATE INDEX opportunity_by_close ON read_model.opportunity (expected_close, id) WHERE valid_to = 9223372036854775807;
CREATE INDEX opportunity_by_created ON read_model.opportunity (created_at, id) WHERE valid_to = 9223372036854775807;
CREATE INDEX opportunity_by_updated ON read_model.opportunity (updated_at, id) WHERE valid_to = 9223372036854775807;
CREATE INDEX opportunity_by_name ON read_model.opportunity (name_key, id) WHERE valid_to = 9223372036854775807;
CREATE INDEX opportunity_by_words ON read_model.opportunity USING gin (search public.gin_trgm_ops)
    WHERE valid_to = 9223372036854775807;

SELECT read_model.publish('pipeline_definition', $$
    name       text        NOT NULL,
    name_key   text        COLLATE "C" NOT NULL,
    stages     text[]      NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
$$);

SELECT read_model.publish('quota', $$
    owner_id   uuid,
    team       text,
    from_date  date        NOT NULL,
    to_date    date        NOT NULL,
    amount     numeric     NOT NULL,
    currency   text        NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
$$);

SELECT read_model.publish('exchange_rate', $$
    from_currency text        NOT NULL,
    to_currency   text        NOT NULL,
    rate          numeric     NOT NULL,
    from_date     date        NOT NULL,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL
$$);
CREATE INDEX exchange_rate_by_pair ON read_model.exchange_rate (from_currency, to_currency, from_date)
    WHERE valid_to = 9223372036854775807;
