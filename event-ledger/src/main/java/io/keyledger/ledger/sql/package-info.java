/**
 * A ledger in the tables of a SQL database: what its stores share. A store adds how it connects,
 * how it appends, and how its database is led along an index.
 */
@NullMarked
package io.keyledger.ledger.sql;

import org.jspecify.annotations.NullMarked;
