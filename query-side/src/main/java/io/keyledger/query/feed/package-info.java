/** The ledger as consumers pull it: by position, filtered, from any place on. */
@NullMarked
package io.keyledger.query.feed;

import org.jspecify.annotations.NullMarked;
