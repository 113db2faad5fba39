/** What all lists have in common: how large a page is, and where the next one begins. */
@NullMarked
package io.keyledger.query.paging;

import org.jspecify.annotations.NullMarked;
