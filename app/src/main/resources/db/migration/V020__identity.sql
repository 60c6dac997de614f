-- Who acts: organs, offices, persons, one-time links, failed sign-ins, sessions.
create schema identity;

create table identity.organ (
    id        text primary key,
    kind      text not null check (kind in ('HOST', 'JOINT', 'PROVINCE_GOVERNMENT', 'PROVINCE_COMMISSION',
                                            'CITY_GOVERNMENT', 'CITY_LEAD', 'EXPERTS', 'PROGRAMME')),
    place     text not null default '',
    name_zh   text not null,
    name_en   text not null,
    short_zh  text not null,
    short_en  text not null,
    since     date,
    until     date,
    successor text references identity.organ,
    -- Whose administrators invite its first ones and reset their passwords.
    superior  text references identity.organ
);
create index on identity.organ (superior);
create index on identity.organ (place);

create table identity.person (
    id               uuid primary key,
    username         text not null,
    name             text not null,
    password         text,
    password_changed timestamptz,
    created          timestamptz not null
);
create unique index on identity.person (lower(username));

create table identity.office (
    id     uuid primary key,
    organ  text not null references identity.organ,
    person uuid not null references identity.person,
    duties text[] not null check (duties <@ array['HANDLE', 'CHECK', 'SIGN', 'ADMINISTER'] and cardinality(duties) > 0),
    begun  timestamptz not null,
    ended  timestamptz check (ended >= begun)
);
create index on identity.office (person);
create index on identity.office (organ);

-- Of a link only the hash is kept: who reads this table cannot use one.
create table identity.one_time_link (
    hash    bytea primary key,
    purpose text not null check (purpose in ('SET_UP', 'INVITATION', 'RESET')),
    organ   text references identity.organ,
    person  uuid references identity.person,
    name    text,
    duties  text[],
    issuer  uuid references identity.office,
    issued  timestamptz not null,
    expires timestamptz not null,
    used    timestamptz
);
create index on identity.one_time_link (organ) where used is null;

-- By name and not by person: a name that nobody has is locked like any other, and tells nothing.
create table identity.failed_sign_in (
    username     text primary key,
    failures     int not null,
    latest       timestamptz not null,
    locked_until timestamptz
);

create table identity.session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index on identity.session (expiry_time);
create index on identity.session (principal_name);

create table identity.session_attributes (
    session_primary_id char(36) not null references identity.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

grant usage on schema identity to ${app};
grant select, insert, update, delete on all tables in schema identity to ${app};
