-- Tickets, and what was said about each.

SELECT read_model.publish('ticket', $$
    customer_id    uuid        NOT NULL,
    subject        text        NOT NULL,
    subject_key    text        COLLATE "C" NOT NULL,
    state          text        NOT NULL,
    priority       text        NOT NULL,
    -- The priority as a number: LOW 0, NORMAL 1, HIGH 2, URGENT 3.
    urgency        integer     NOT NULL,
    channel        text        NOT NULL,
    category       text,
    agent_id       uuid,
    queue          text,
    opportunity_id uuid,
    contact_id     uuid,
    held_until     timestamptz,
    resolved_at    timestamptz,
    merged_into    uuid,
    opened_at      timestamptz NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    search         text        NOT NULL
$$);
-- These two serve now and as-of questions alike: a customer is asked about often, at any moment.
CREATE INDEX ticket_by_customer ON read_model.ticket (customer_id, valid_to);
CREATE INDEX ticket_by_survivor ON read_model.ticket (merged_into, valid_to) WHERE merged_into IS NOT NULL;
CREATE INDEX ticket_by_urgency ON read_model.ticket (urgency DESC, opened_at, id)
    WHERE valid_to = 9223372036854775807;
CREATE INDEX ticket_by_state ON read_model.ticket (state, urgency DESC, opened_at, id)
    WHERE valid_to = 9223372036854775807;
CREATE INDEX ticket_by_agent ON read_model.ticket (agent_id, urgency DESC, opened_at, id)
    WHERE valid_to = 9223372036854775807;
CREATE INDEX ticket_by_queue ON read_model.ticket (queue, urgency DESC, opened_at, id)
    WHERE valid_to = 9223372036854775807;
CREATE INDEX ticket_by_opportunity ON read_model.ticket (opportunity_id) WHERE valid_to = 9223372036854775807;
CREATE INDEX ticket_by_created ON read_model.ticket (created_at, id) WHERE valid_to = 9223372036854775807;
CREATE INDEX ticket_by_updated ON read_model.ticket (updated_at, id) WHERE valid_to = 9223372036854775807;
CREATE INDEX ticket_by_words ON read_model.ticket USING gin (search public.gin_trgm_ops)
    WHERE valid_to = 9223372036854775807;

-- One row per text that a ticket was opened with and per reply; valid_from is its position.
SELECT read_model.publish('conversation', $$
    ticket_id   uuid        NOT NULL,
    occurred_at timestamptz NOT NULL
$$);
CREATE INDEX conversation_by_ticket ON read_model.conversation (ticket_id, occurred_at, valid_from);
