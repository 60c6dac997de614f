-- Append-only. The application's role may insert and select, and nothing else.
create schema ledger;

-- A formal act, written in the transaction of the act itself.
create table ledger.entry (
    id uuid primary key,
    serial bigint generated always as identity unique,
    type text not null,
    call text not null,
    subject text not null,
    at timestamptz not null,
    organ text not null,
    office text not null,
    salt bytea not null check (octet_length(salt) = 16),
    body bytea not null,
    leaf bytea not null check (octet_length(leaf) < 65536),
    -- The transaction that wrote it: lets the sequencer pass over what it has long placed.
    tx xid8 not null default pg_current_xact_id()
);
create index on ledger.entry (call, subject, serial);
create index on ledger.entry (subject);
create index on ledger.entry (type, serial);
create index on ledger.entry (tx);

-- The place that the sequencer gave an entry; level 0 of the tree.
create table ledger.leaf (
    index bigint primary key check (index >= 0),
    entry uuid not null unique references ledger.entry (id),
    hash bytea not null check (octet_length(hash) = 32)
);

-- Complete subtrees above the leaves, so that a proof reads a logarithmic number of rows.
create table ledger.node (
    level int not null check (level > 0),
    index bigint not null check (index >= 0),
    hash bytea not null check (octet_length(hash) = 32),
    primary key (level, index)
);

create table ledger.checkpoint (
    size bigint primary key check (size > 0),
    root bytea not null check (octet_length(root) = 32),
    note text not null,
    at timestamptz not null
);

grant usage on schema ledger to ${app};
grant select, insert on ledger.leaf, ledger.node, ledger.checkpoint to ${app};
-- The serial and the transaction are the database's to say.
grant select, insert (id, type, call, subject, at, organ, office, salt, body, leaf) on ledger.entry to ${app};
