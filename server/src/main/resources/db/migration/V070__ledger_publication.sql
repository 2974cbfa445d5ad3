-- What each place that checkpoints are published to has, and when it is tried next.
CREATE TABLE ledger.publication (
    place        text   PRIMARY KEY,
    size         bigint NOT NULL DEFAULT 0,
    published_at timestamptz,
    tried        bigint NOT NULL DEFAULT 0,
    failures     int    NOT NULL DEFAULT 0,
    failure      text,
    next_try     timestamptz
);
