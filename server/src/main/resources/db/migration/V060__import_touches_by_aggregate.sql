-- Undoing marks what an import has touched aggregate by aggregate, and a history touches one many times.
CREATE INDEX import_touch_aggregate ON server.import_touch (job_id, aggregate_id);
