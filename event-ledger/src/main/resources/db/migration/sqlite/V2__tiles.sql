-- The Merkle tree over the ledger, as C2SP tlog-tiles cuts it. Tiles follow the events and can be computed from
-- them again; what they are for is that later somebody can see whether they still can.
create table tile (
    level  integer not null,              -- 0: hashes of events; n: roots of full tiles of level n - 1
    number integer not null,              -- 0, 1, 2, … within the level
    hashes blob    not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
    primary key (level, number)
) strict;
