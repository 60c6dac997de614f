-- The example's own time; one row at most.
create schema clock;
create table clock.example (
    single boolean primary key default true check (single),
    at timestamptz not null
);
grant usage on schema clock to ${app};
grant select, insert, update on clock.example to ${app};
