-- A text says what one consultation decided; after another consultation it no longer does.
alter table selection.text add column consultation int not null default 1;
update selection.text t set consultation = (
    select greatest(count(*), 1) from selection.consultation c
    where c.call = t.call and c.round = t.round and c.at <= t.at);
alter table selection.text alter column consultation drop default;

-- What the check of an objection found, before it is answered.
alter table selection.objection add column finding text;
alter table selection.objection add column checked_at timestamptz;
alter table selection.objection add column check_entry uuid;
