create schema documents;

create table documents.blob (
    sha256 text primary key,
    bytes bytea not null,
    media_type text not null,
    kept_at timestamptz not null
);

grant usage on schema documents to ${app};
grant select, insert on all tables in schema documents to ${app};
