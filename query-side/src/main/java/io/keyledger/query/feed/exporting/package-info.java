/**
 * The ledger as one file: a whole range, with a manifest by which its reader can tell it is whole.
 */
@NullMarked
package io.keyledger.query.feed.exporting;

import org.jspecify.annotations.NullMarked;
