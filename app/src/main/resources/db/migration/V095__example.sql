-- Where the example's script stands; one row at most.
create schema example;
create table example.position (
    single boolean primary key default true check (single),
    step int not null
);
grant usage on schema example to ${app};
grant select, insert, update on example.position to ${app};
