/** Reading the feed from its end, as people do; the API tells it from its beginning. */
@NullMarked
package io.keyledger.console.feed;

import org.jspecify.annotations.NullMarked;
