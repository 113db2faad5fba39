-- The ledger: every event, in one total order. Rows are only ever added.
create table event (
    position       integer primary key,   -- 1, 2, 3, … without a gap, in the order of commits
    event_id       text    not null,
    aggregate_type text    not null,
    aggregate_id   text    not null,
    sequence       integer not null,      -- 0, 1, 2, … within the aggregate
    type           text    not null,      -- logical: the class name in io.keyledger.events
    revision       text,
    time           integer not null,      -- milliseconds since 1970-01-01T00:00:00Z
    organization   text,
    actor_id       text,
    payload        text    not null,      -- JSON
    metadata       text    not null,      -- JSON
    unique (aggregate_id, sequence)
) strict;

create index event_by_organization on event (organization, position);
create index event_by_type on event (type, position);
create index event_by_actor on event (actor_id, position);
create index event_by_time on event (time);

-- One random secret that belongs to the ledger: ids of idempotent creates and cursors are derived from it.
create table ledger_secret (
    id     integer primary key check (id = 1),
    secret blob    not null check (length(secret) = 32)
) strict;

insert into ledger_secret (id, secret) values (1, randomblob(32));
