-- Queues that assign tickets by themselves, and what choosing an agent looks at. What was folded before, a rebuild
-- of customer360, tickets and queues brings to its full value; until then it says less, but nothing wrong.

DROP VIEW now.app_user, as_of.app_user;
ALTER TABLE read_model.app_user ADD COLUMN skills text[] NOT NULL DEFAULT '{}';
ALTER TABLE read_model.app_user ADD COLUMN languages text[] NOT NULL DEFAULT '{}';
SELECT read_model.show('app_user');

DROP VIEW now.ticket, as_of.ticket;
ALTER TABLE read_model.ticket ADD COLUMN language text;
-- The queue's name in the form in which names are compared.
ALTER TABLE read_model.ticket ADD COLUMN queue_key text COLLATE "C";
UPDATE read_model.ticket SET queue_key = lower(normalize(queue, NFKC)) WHERE queue IS NOT NULL;
SELECT read_model.show('ticket');
CREATE INDEX ticket_waiting ON read_model.ticket (queue_key, (-urgency), opened_at, id)
    WHERE valid_to = 9223372036854775807 AND agent_id IS NULL AND state IN ('NEW', 'OPEN', 'ON_HOLD');

SELECT read_model.publish('ticket_queue', $$
    name       text        NOT NULL,
    name_key   text        COLLATE "C" NOT NULL,
    assignment text        NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
$$);

-- One row per agent and queue: the position at which the agent was last given a ticket of the queue.
SELECT read_model.publish('agent_turn', $$
    agent_id  uuid   NOT NULL,
    queue_key text   COLLATE "C",
    position  bigint NOT NULL
$$);
CREATE INDEX agent_turn_by_agent ON read_model.agent_turn (agent_id) WHERE valid_to = 9223372036854775807;
