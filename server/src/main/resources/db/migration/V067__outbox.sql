-- The messages of campaigns that are still to be decided on. What became of a message is in the journal.
CREATE SCHEMA IF NOT EXISTS sending;

-- How far the audience of a launched campaign has entered.
CREATE TABLE sending.preparation (
    campaign_id uuid    PRIMARY KEY,
    -- the last customer whose message is in the list
    last_id     uuid,
    members     bigint  NOT NULL DEFAULT 0,
    finished    boolean NOT NULL DEFAULT false
);

CREATE TABLE sending.outbox (
    campaign_id uuid        NOT NULL,
    customer_id uuid        NOT NULL,
    variant     text        NOT NULL,
    -- how often the carrier has put it off
    attempts    integer     NOT NULL DEFAULT 0,
    not_before  timestamptz NOT NULL,
    -- by one look of one sender, which alone may say what comes of it
    taken_by    uuid,
    PRIMARY KEY (campaign_id, customer_id)
);
CREATE INDEX outbox_waiting ON sending.outbox (campaign_id, not_before, customer_id) WHERE taken_by IS NULL;
CREATE INDEX outbox_taken ON sending.outbox (campaign_id, customer_id) WHERE taken_by IS NOT NULL;

-- A message that goes or went out counts against the customer's cap from when it was taken.
CREATE TABLE sending.reservation (
    customer_id uuid        NOT NULL,
    campaign_id uuid        NOT NULL,
    reserved_at timestamptz NOT NULL,
    PRIMARY KEY (customer_id, campaign_id)
);
CREATE INDEX reservation_by_time ON sending.reservation (reserved_at);
