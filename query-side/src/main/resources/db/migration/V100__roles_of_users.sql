-- Which roles a user was granted, also those whose end has passed, and whether the user must not come in.
DROP VIEW now.app_user, as_of.app_user;
ALTER TABLE read_model.app_user ADD COLUMN roles text[] NOT NULL DEFAULT '{}';
ALTER TABLE read_model.app_user ADD COLUMN disabled boolean NOT NULL DEFAULT false;
SELECT read_model.show('app_user');
