-- Who a customer is, what was said, and everything that happened.

SELECT read_model.publish('customer', $$
    kind       text        NOT NULL,
    name       text        NOT NULL,
    name_key   text        COLLATE "C" NOT NULL,
    grade      text,
    lifecycle  text        NOT NULL,
    owner_id   uuid,
    industry   text,
    source     text,
    tags       text[]      NOT NULL,
    email      text,
    phone      text,
    registered_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    search     text        NOT NULL
$$);
CREATE INDEX customer_by_name ON read_model.customer (name_key, id) WHERE valid_to = 9223372036854775807;
CREATE INDEX customer_by_created ON read_model.customer (created_at, id) WHERE valid_to = 9223372036854775807;
CREATE INDEX customer_by_updated ON read_model.customer (updated_at, id) WHERE valid_to = 9223372036854775807;
CREATE INDEX customer_by_owner ON read_model.customer (owner_id, name_key, id) WHERE valid_to = 9223372036854775807;
CREATE INDEX customer_by_email ON read_model.customer (email) WHERE valid_to = 9223372036854775807;
CREATE INDEX customer_by_phone ON read_model.customer (phone) WHERE valid_to = 9223372036854775807;
CREATE INDEX customer_by_tag ON read_model.customer USING gin (tags) WHERE valid_to = 9223372036854775807;
CREATE INDEX customer_by_words ON read_model.customer USING gin (search public.gin_trgm_ops) WHERE valid_to = 9223372036854775807;

SELECT read_model.publish('interaction', $$
    customer_id uuid        NOT NULL,
    occurred_at timestamptz NOT NULL
$$);
CREATE INDEX interaction_by_customer ON read_model.interaction (customer_id, occurred_at DESC, id);

-- Which customer a deal belongs to, also after the deal was withdrawn.
SELECT read_model.publish('deal', 'customer_id uuid NOT NULL');
CREATE INDEX deal_by_customer ON read_model.deal (customer_id);

-- One row per event of a customer or a deal; valid_from is its position.
SELECT read_model.publish('happening', $$
    aggregate_id uuid        NOT NULL,
    event        text        NOT NULL,
    actor        text,
    recorded_at  timestamptz NOT NULL
$$);
CREATE INDEX happening_by_aggregate ON read_model.happening (aggregate_id, valid_from DESC);

SELECT read_model.publish('app_user', $$
    name       text        NOT NULL,
    name_key   text        COLLATE "C" NOT NULL,
    email      text,
    team       text,
    manager    text,
    region     text,
    created_at timestamptz NOT NULL,
    search     text        NOT NULL
$$);
