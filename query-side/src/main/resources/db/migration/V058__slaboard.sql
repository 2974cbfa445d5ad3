-- Who told a ticket last: what an import under way is still telling, nobody acts on by himself.
DROP VIEW now.ticket, as_of.ticket;
ALTER TABLE read_model.ticket ADD COLUMN origin text;
SELECT read_model.show('ticket');

-- The SLA clocks of tickets. Priority, category, agent and queue are those of the verdict, absent until then.

SELECT read_model.publish('sla_clock', $$
    ticket_id      uuid        NOT NULL,
    clock          text        NOT NULL,
    number         integer     NOT NULL,
    state          text        NOT NULL,
    policy_id      uuid        NOT NULL,
    policy_version bigint      NOT NULL,
    target         text        NOT NULL,
    started_at     timestamptz NOT NULL,
    -- When the target passed, or will pass if nothing else happens; absent while paused and when it ended in time.
    limit_at       timestamptz,
    -- When something about it will have to be recorded.
    next_at        timestamptz,
    breached_at    timestamptz,
    met_at         timestamptz,
    ended_at       timestamptz,
    judged         boolean     NOT NULL,
    priority       text,
    category       text,
    agent_id       uuid,
    queue          text,
    origin         text
$$);
CREATE INDEX sla_clock_by_ticket ON read_model.sla_clock (ticket_id, valid_to);
CREATE INDEX sla_clock_by_limit ON read_model.sla_clock (limit_at, id)
    WHERE valid_to = 9223372036854775807 AND limit_at IS NOT NULL;
CREATE INDEX sla_clock_by_next ON read_model.sla_clock (next_at)
    WHERE valid_to = 9223372036854775807 AND next_at IS NOT NULL;
CREATE INDEX sla_clock_by_met ON read_model.sla_clock (met_at)
    WHERE valid_to = 9223372036854775807 AND met_at IS NOT NULL;
CREATE INDEX sla_clock_by_start ON read_model.sla_clock (started_at, id) WHERE valid_to = 9223372036854775807;

-- Where each ticket stood since when, in the body.
SELECT read_model.publish('ticket_standing', $$
    moments integer NOT NULL
$$);

-- One row per step of an escalation chain that was taken.
SELECT read_model.publish('sla_escalation', $$
    ticket_id    uuid        NOT NULL,
    clock        text        NOT NULL,
    policy_id    uuid        NOT NULL,
    notified     text[]      NOT NULL,
    escalated_at timestamptz NOT NULL
$$);
CREATE INDEX sla_escalation_by_time ON read_model.sla_escalation (escalated_at, id)
    WHERE valid_to = 9223372036854775807;
CREATE INDEX sla_escalation_by_ticket ON read_model.sla_escalation (ticket_id);
