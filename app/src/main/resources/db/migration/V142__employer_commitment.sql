-- The body of an appointment commits to the employer's name with a salt of its own, kept here.
-- Where there is none, the body holds the first 16 digits of the plain SHA-256 of the name.
alter table review.expert add column employer_salt bytea;
