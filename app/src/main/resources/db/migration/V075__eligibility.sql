create schema eligibility;

create table eligibility.prepared (
    receipt text primary key,
    person uuid not null,
    name text not null,
    at timestamptz not null,
    entry uuid not null
);

create table eligibility.opinion (
    receipt text not null,
    organ text not null,
    agree boolean not null,
    reason text not null,
    at timestamptz not null,
    entry uuid not null,
    primary key (receipt, organ)
);

grant usage on schema eligibility to ${app};
grant select, insert, update, delete on all tables in schema eligibility to ${app};
