-- When access tokens were last used: to the minute, and no change, so it is not in the ledger.
create table last_use (
    id text   collate "C" primary key,
    at bigint not null                        -- milliseconds since 1970-01-01T00:00:00Z
);
