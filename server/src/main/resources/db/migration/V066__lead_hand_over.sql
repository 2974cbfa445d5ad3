-- Up to where in the journal new leads were handed over to their customers. One row.

CREATE SCHEMA IF NOT EXISTS sending;
CREATE TABLE sending.lead_hand_over (position bigint NOT NULL);
INSERT INTO sending.lead_hand_over (position) VALUES (0);
