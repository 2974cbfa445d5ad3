-- How far tickets have been looked at again after a change of policies or calendars: the position of that change.
-- One row.

CREATE TABLE server.sla_review (position bigint NOT NULL);
INSERT INTO server.sla_review (position) VALUES (0);
