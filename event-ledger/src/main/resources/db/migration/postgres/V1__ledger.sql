-- The ledger: every event, in one total order. Rows are only ever added.
create table event (
    position       bigint primary key,        -- 1, 2, 3, … without a gap, in the order of commits
    event_id       text   not null,
    aggregate_type text   not null,
    aggregate_id   text   collate "C" not null,
    sequence       bigint not null,           -- 0, 1, 2, … within the aggregate
    type           text   collate "C" not null, -- logical: the class name in io.keyledger.events
    revision       text,
    time           bigint not null,           -- milliseconds since 1970-01-01T00:00:00Z
    organization   text   collate "C",
    actor_id       text   collate "C",
    payload        text   not null,           -- JSON, as it was written: jsonb would change it
    metadata       text   not null,           -- JSON
    unique (aggregate_id, sequence)
);

create index event_by_organization on event (organization, position);
create index event_by_type on event (type, position);
create index event_by_actor on event (actor_id, position);
create index event_by_time on event (time, position);

-- The last position. Whoever appends takes positions by updating this row, which nobody else can until the
-- commit: so positions have no gaps, and the order of positions is the order of commits.
create table ledger_head (
    id       integer primary key check (id = 1),
    position bigint  not null
) with (fillfactor = 10);                     -- room for new versions of the row on its own page

insert into ledger_head (id, position) values (1, 0);

-- One random secret that belongs to the ledger: ids of idempotent creates and cursors are derived from it. A UUID
-- has 122 random bits, so three of them have more than the 256 that are kept.
create table ledger_secret (
    id     integer primary key check (id = 1),
    secret bytea   not null check (octet_length(secret) = 32)
);

insert into ledger_secret (id, secret)
values (1, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));

-- The Merkle tree over the ledger, as C2SP tlog-tiles cuts it. Tiles follow the events and can be computed from
-- them again; what they are for is that later somebody can see whether they still can.
create table tile (
    level  integer not null,                  -- 0: hashes of events; n: roots of full tiles of level n - 1
    number bigint  not null,                  -- 0, 1, 2, … within the level
    hashes bytea   not null check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
    primary key (level, number)
);
