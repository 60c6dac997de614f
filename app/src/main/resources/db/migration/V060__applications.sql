create schema application;

create table application.application (
    id uuid primary key,
    call text not null,
    city text not null,
    province text not null,
    state text not null,
    version int not null default 0,
    plan text,
    attempt int not null default 0,
    receipt text unique,
    over boolean not null default false,
    reason text,
    since timestamptz not null,
    unique (call, city)
);

-- The draft, in parts that two people can edit at once: a section's text, a measure, an indicator.
create table application.part (
    application uuid not null references application.application (id),
    kind text not null check (kind in ('text', 'measure', 'indicator')),
    id text not null,
    revision int not null,
    content text not null,
    gone boolean not null default false,
    editor text not null,
    edited_at timestamptz not null,
    primary key (application, kind, id)
);
create table application.part_revision (
    application uuid not null references application.application (id),
    kind text not null,
    id text not null,
    revision int not null,
    content text not null,
    gone boolean not null,
    editor text not null,
    edited_at timestamptz not null,
    primary key (application, kind, id, revision)
);

create table application.plan_version (
    application uuid not null references application.application (id),
    version int not null,
    sha256 text not null,
    plan bytea not null,
    at timestamptz not null,
    by_name text not null,
    primary key (application, version)
);

create table application.approval (
    application uuid not null references application.application (id),
    version int not null,
    sha256 text not null,
    number text not null,
    dated date not null,
    at timestamptz not null,
    entry uuid not null,
    primary key (application, version)
);

create table application.attachment (
    id uuid primary key,
    application uuid not null references application.application (id),
    material text not null,
    name text not null,
    sha256 text not null,
    size bigint not null,
    media_type text not null,
    at timestamptz not null,
    by_name text not null,
    removed_at timestamptz
);

create table application.submission (
    receipt text primary key,
    application uuid not null references application.application (id),
    attempt int not null,
    received_at timestamptz not null,
    plan text not null,
    package text not null,
    manifest bytea not null,
    entry uuid not null,
    withdrawn_at timestamptz,
    unique (application, attempt)
);

create table application.supplement (
    receipt text not null references application.submission (receipt),
    number int not null,
    items text not null,
    requested_at timestamptz not null,
    due timestamptz not null,
    supplied_at timestamptz,
    answer text,
    primary key (receipt, number)
);

create table application.event (
    serial bigint generated always as identity primary key,
    application uuid not null references application.application (id),
    event text not null,
    state text not null,
    at timestamptz not null,
    organ text not null,
    person text not null,
    entry uuid not null,
    note text not null default ''
);
create index on application.event (application, serial);

grant usage on schema application to ${app};
grant select, insert, update, delete on all tables in schema application to ${app};
