create schema review;

create table review.expert (
    call text not null,
    code text not null,
    person uuid not null,
    name text not null,
    employer text not null,
    province text,
    city text,
    areas text not null,
    nominated_by text not null,
    appointed_at timestamptz not null,
    entry uuid not null,
    primary key (call, code),
    unique (call, person)
);

create table review.declared (
    call text not null,
    expert text not null,
    receipt text not null,
    reason text not null,
    at timestamptz not null,
    entry uuid not null,
    primary key (call, expert, receipt),
    foreign key (call, expert) references review.expert (call, code)
);

create table review.seat (
    call text not null,
    round text not null,
    receipt text not null,
    expert text not null,
    at timestamptz not null,
    entry uuid not null,
    primary key (call, round, receipt, expert),
    foreign key (call, expert) references review.expert (call, code)
);

create table review.sheet (
    call text not null,
    round text not null,
    receipt text not null,
    expert text not null,
    marks bytea not null,
    opinion text not null,
    saved_at timestamptz not null,
    locked_at timestamptz,
    entry uuid,
    primary key (call, round, receipt, expert),
    check ((locked_at is null) = (entry is null))
);

grant usage on schema review to ${app};
grant select, insert, update, delete on all tables in schema review to ${app};
