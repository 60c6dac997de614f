create schema places;

-- Places as their files have them; a version is never changed.
create table places.place_files (
    name text not null,
    version integer not null check (version > 0),
    content bytea not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    loaded_at timestamptz not null,
    primary key (name, version)
);

-- Lists that conditions refer to; a decision keeps the version that it used.
create table places.list_versions (
    id text not null,
    version integer not null check (version > 0),
    number bigint generated always as identity unique,
    info jsonb not null,
    content bytea not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    rows integer not null,
    loaded_at timestamptz not null,
    -- who loaded it; without them the file came with the program
    person uuid,
    organ text,
    organ_name text,
    primary key (id, version)
);

grant usage on schema places to ${app};
-- Neither updated nor deleted: the application may not even try.
grant select, insert on all tables in schema places to ${app};
