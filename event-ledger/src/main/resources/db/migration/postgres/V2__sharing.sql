-- What processes that share the ledger agree on.

-- Who lets the tree grow and makes checkpoints. A write of either renews the lease in its own transaction, and so
-- fails when another process has taken it over.
create table tree_owner (
    id      integer     primary key check (id = 1),
    process text        not null,             -- random, of one run of a process
    until   timestamptz not null              -- by the clock of this server
);
insert into tree_owner (id, process, until) values (1, '', '-infinity');

-- Every checkpoint that was ever handed out, by whichever process. Rows are only ever added.
create table checkpoint (
    number bigint primary key,                -- 1, 2, 3, … without a gap
    size   bigint not null check (size >= 0), -- how many events it covers
    line   text   not null                    -- JSON: the signed note and when it was made
);

-- The largest size at which a process that does not own the tree has asked for a checkpoint.
create table checkpoint_wish (
    id   integer primary key check (id = 1),
    size bigint  not null
);
insert into checkpoint_wish (id, size) values (1, -1);

-- The public key by which all of them are verified. Whoever has another one signs nothing.
create table checkpoint_key (
    id  integer primary key check (id = 1),
    key text    not null
);
