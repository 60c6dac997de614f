-- What the example's script passed over because a person had done it or it was no longer possible,
-- and what it made up for before the next stage.
create table example.note (
    number bigint generated always as identity primary key,
    at timestamptz not null,
    deed text not null,
    about text not null,
    kind text not null,
    code text not null,
    args text[] not null
);
grant select, insert on example.note to ${app};
