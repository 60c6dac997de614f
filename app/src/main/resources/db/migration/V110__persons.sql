-- A body commits to the person who acted under a salt of its own, so that published bodies do not
-- tell which acts are one person's. Who it was stays here.
alter table ledger.entry
    add column person uuid,
    add column person_salt bytea check (octet_length(person_salt) = 16);

grant insert (person, person_salt) on ledger.entry to ${app};
