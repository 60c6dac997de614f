-- What the host writes down of a report that came on paper (收文登记).
create table endorsement.paper (
    report uuid primary key references endorsement.report (id),
    received_by text not null,
    copies int not null check (copies > 0),
    name text not null,
    sha256 text not null,
    size bigint not null,
    media_type text not null
);

-- Who of a joint organ opened its copy.
alter table endorsement.copy add column seen_by text;

grant select, insert on endorsement.paper to ${app};
