create schema selection;

create table selection.ranking (
    call text not null,
    round text not null,
    ranking bytea not null,
    at timestamptz not null,
    entry uuid not null,
    primary key (call, round)
);

create table selection.consultation (
    call text not null,
    round text not null,
    number int not null,
    choice bytea not null,
    minutes text not null,
    at timestamptz not null,
    entry uuid not null,
    primary key (call, round, number)
);

create table selection.text (
    call text not null,
    round text not null,
    version int not null,
    text text not null,
    sha256 text not null,
    at timestamptz not null,
    entry uuid not null,
    primary key (call, round, version)
);

create table selection.opinion (
    call text not null,
    round text not null,
    version int not null,
    organ text not null,
    stance text not null,
    reason text not null,
    at timestamptz not null,
    entry uuid not null,
    primary key (call, round, version, organ),
    foreign key (call, round, version) references selection.text (call, round, version)
);

create table selection.signature (
    call text not null,
    round text not null,
    version int not null,
    organ text not null,
    person text not null,
    at timestamptz not null,
    entry uuid not null,
    primary key (call, round, version, organ),
    foreign key (call, round, version) references selection.text (call, round, version)
);

create table selection.proposal (
    call text not null,
    round text not null,
    number int not null,
    version int not null,
    until timestamptz not null,
    at timestamptz not null,
    entry uuid not null,
    ended_at timestamptz,
    primary key (call, round, number)
);

create table selection.objection (
    call text not null,
    number int not null,
    round text not null,
    receipt text,
    name text not null,
    contact text not null,
    ground text not null,
    received_at timestamptz not null,
    entry uuid not null,
    answered_at timestamptz,
    upheld boolean,
    answer text,
    answer_entry uuid,
    primary key (call, number)
);

create table selection.issue (
    call text not null,
    round text not null,
    version int not null,
    number text not null,
    dated date not null,
    at timestamptz not null,
    entry uuid not null,
    primary key (call, round)
);

grant usage on schema selection to ${app};
grant select, insert, update, delete on all tables in schema selection to ${app};
