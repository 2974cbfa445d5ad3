-- Campaigns, and the customers they reach.

SELECT read_model.publish('campaign', $$
    name        text        NOT NULL,
    name_key    text        COLLATE "C" NOT NULL,
    channel     text        NOT NULL,
    purpose     text        NOT NULL,
    state       text        NOT NULL,
    owner_id    uuid,
    parent_id   uuid,
    starts_on   date        NOT NULL,
    ends_on     date,
    launched_at timestamptz,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    search      text        NOT NULL
$$);
CREATE INDEX campaign_by_start ON read_model.campaign (starts_on DESC, name_key, id)
    WHERE valid_to = 9223372036854775807;
CREATE INDEX campaign_by_parent ON read_model.campaign (parent_id, valid_to) WHERE parent_id IS NOT NULL;
CREATE INDEX campaign_by_words ON read_model.campaign USING gin (search public.gin_trgm_ops)
    WHERE valid_to = 9223372036854775807;

SELECT read_model.publish('campaign_member', $$
    campaign_id uuid        NOT NULL,
    customer_id uuid        NOT NULL,
    variant     text,
    source      text        NOT NULL,
    state       text        NOT NULL,
    refusal     text,
    -- The kinds of responses, each once.
    responses   text[]      NOT NULL,
    lead        boolean     NOT NULL,
    accepted    boolean     NOT NULL,
    accept_by   timestamptz,
    entered_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL
$$);
-- These two serve now and as-of questions alike.
CREATE INDEX campaign_member_by_campaign ON read_model.campaign_member (campaign_id, valid_to, entered_at, id);
CREATE INDEX campaign_member_by_customer ON read_model.campaign_member (customer_id, valid_to);
CREATE INDEX campaign_member_by_state ON read_model.campaign_member (campaign_id, state)
    WHERE valid_to = 9223372036854775807;
