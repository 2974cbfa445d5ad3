-- How customers want to be written to. Nothing was said about it before, so nothing has to be folded again.

DROP VIEW now.customer, as_of.customer;
ALTER TABLE read_model.customer ADD COLUMN language text;
SELECT read_model.show('customer');
