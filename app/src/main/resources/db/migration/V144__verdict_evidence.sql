-- The document on which the host decided what the lists left unknown.
create table eligibility.evidence (
    entry uuid primary key,
    title text not null,
    number text,
    dated date,
    file text,
    sha256 text,
    size bigint,
    media_type text
);

grant select, insert on eligibility.evidence to ${app};
