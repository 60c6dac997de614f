-- A plan that exists on paper only: its version is the scan, whose hash is the version's.
alter table application.plan_version
    alter column plan drop not null,
    add column scan_name text,
    add column scan_size bigint,
    add column scan_media_type text,
    add check (
        (plan is null) = (scan_name is not null)
        and (scan_name is null) = (scan_size is null)
        and (scan_name is null) = (scan_media_type is null)
    );
