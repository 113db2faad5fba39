/** What all lists have in common: places in them as text for clients. */
@NullMarked
package io.keyledger.query.paging;

import org.jspecify.annotations.NullMarked;
