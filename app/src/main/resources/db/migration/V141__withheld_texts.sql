-- Bodies may be public where these texts are not: a body commits to the text with a salt of its own,
-- which is kept beside the text. Where there is none, the body holds the plain SHA-256 of the text.
alter table review.sheet add column opinion_salt bytea;
alter table selection.consultation add column minutes_salt bytea;
alter table selection.objection add column finding_salt bytea;
