create schema calls;

create table calls.call (
    id text primary key,
    file bytea not null,
    sha256 text not null,
    opened_at timestamptz not null,
    entry uuid not null
);

-- The versions of the lists that the call was opened with; its verdicts use no others.
create table calls.list (
    call text not null references calls.call (id),
    list text not null,
    version int not null,
    primary key (call, list)
);

grant usage on schema calls to ${app};
grant select, insert on all tables in schema calls to ${app};
