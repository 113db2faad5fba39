/** The list of an organization's API keys in MongoDB: written from events, read in pages. */
@NullMarked
package io.keyledger.query.listing;

import org.jspecify.annotations.NullMarked;
