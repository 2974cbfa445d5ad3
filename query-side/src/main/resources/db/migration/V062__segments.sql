-- Segments, and what their rules ask of customers. What was folded before is brought to what a rebuild would make of it.

DROP VIEW now.customer, as_of.customer;
ALTER TABLE read_model.customer ADD COLUMN city text;
ALTER TABLE read_model.customer ADD COLUMN region text;
ALTER TABLE read_model.customer ADD COLUMN country text;
-- Month and day of the birthday as one number: 1122 is the 22nd of November.
ALTER TABLE read_model.customer ADD COLUMN birth_day integer;
-- Each consent that was given, as channel/purpose, and in the same place the last day on which it holds.
ALTER TABLE read_model.customer ADD COLUMN consents text[] NOT NULL DEFAULT '{}';
ALTER TABLE read_model.customer ADD COLUMN consents_until date[] NOT NULL DEFAULT '{}';
ALTER TABLE read_model.customer ADD COLUMN custom jsonb;
UPDATE read_model.customer c
   SET city = d.body::jsonb #>> '{profile,address,city}',
       region = d.body::jsonb #>> '{profile,address,region}',
       country = d.body::jsonb #>> '{profile,address,country}',
       birth_day = to_char((d.body::jsonb #>> '{profile,birthday}')::date, 'MMDD')::integer,
       consents = given.names,
       consents_until = given.until,
       custom = d.body::jsonb #> '{profile,custom}'
  FROM read_model.customer d, LATERAL (
           SELECT coalesce(array_agg((consent ->> 'channel') || '/' || (consent ->> 'purpose') ORDER BY n), '{}') AS names,
                  coalesce(array_agg(coalesce(consent ->> 'validUntil', 'infinity')::date ORDER BY n), '{}') AS until
             FROM jsonb_array_elements(d.body::jsonb -> 'consents') WITH ORDINALITY AS said (consent, n)
            WHERE (consent ->> 'granted')::boolean) given
 WHERE d.id = c.id AND d.valid_from = c.valid_from;
SELECT read_model.show('customer');

SELECT read_model.publish('segment', $$
    name       text        NOT NULL,
    name_key   text        COLLATE "C" NOT NULL,
    kind       text        NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
$$);

-- One row per change of the members of a static segment, never rewritten; valid_from is its position. Of several about
-- one customer the latest counts.
SELECT read_model.publish('segment_change', $$
    segment_id uuid   NOT NULL,
    added      uuid[] NOT NULL,
    removed    uuid[] NOT NULL
$$);
CREATE INDEX segment_change_by_segment ON read_model.segment_change (segment_id, valid_from);

-- What rules add up for each customer is read from these alone, without the rows themselves.
CREATE INDEX interaction_latest ON read_model.interaction (customer_id, occurred_at)
    WHERE valid_to = 9223372036854775807;
CREATE INDEX opportunity_sums ON read_model.opportunity (customer_id, state, currency) INCLUDE (amount, closed_at)
    WHERE valid_to = 9223372036854775807;
CREATE INDEX ticket_unresolved ON read_model.ticket (customer_id)
    WHERE valid_to = 9223372036854775807 AND state IN ('NEW', 'OPEN', 'ON_HOLD');
