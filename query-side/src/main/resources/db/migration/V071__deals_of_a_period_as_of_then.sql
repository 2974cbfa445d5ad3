-- The deals of a period, now and as of any moment: versions that ended before are passed over in the index.
DROP INDEX read_model.opportunity_by_day;
CREATE INDEX opportunity_by_day ON read_model.opportunity (counts_on, valid_to);
