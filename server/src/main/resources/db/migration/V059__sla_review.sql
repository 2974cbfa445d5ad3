-- How far tickets have been looked at again after a change of policies or calendars: the position of that change.

CREATE TABLE server.sla_review (
    only     boolean PRIMARY KEY DEFAULT true CHECK (only),
    position bigint  NOT NULL
);
INSERT INTO server.sla_review (position) VALUES (0);
