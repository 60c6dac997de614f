create schema endorsement;

-- One row a province: whoever takes one of its places holds this row until the act ends.
create table endorsement.province (
    call text not null,
    province text not null,
    primary key (call, province)
);

create table endorsement.agreement (
    id bigint generated always as identity primary key,
    call text not null,
    province text not null,
    application uuid not null,
    plan text not null,
    form text not null,
    number text not null,
    dated date not null,
    over boolean not null,
    reason text,
    at timestamptz not null,
    entry uuid not null,
    ended_at timestamptz,
    check (not over or reason is not null)
);
create unique index on endorsement.agreement (application) where ended_at is null;
create index on endorsement.agreement (call, province);

create table endorsement.report (
    id uuid primary key,
    call text not null,
    unit text not null,
    number text not null,
    dated date not null,
    received_at timestamptz not null,
    standing text not null,
    reason text,
    entry uuid not null
);
create unique index on endorsement.report (call, unit)
    where standing in ('SUBMITTED', 'ACCEPTED_LATE', 'REGISTERED');

create table endorsement.report_line (
    report uuid not null references endorsement.report (id),
    application uuid not null,
    city text not null,
    rank int not null,
    receipt text,
    package text,
    over boolean not null,
    special_reason text,
    primary key (report, application)
);

create table endorsement.copy (
    report uuid not null references endorsement.report (id),
    organ text not null,
    seen_at timestamptz,
    primary key (report, organ)
);

grant usage on schema endorsement to ${app};
grant select, insert, update, delete on all tables in schema endorsement to ${app};
