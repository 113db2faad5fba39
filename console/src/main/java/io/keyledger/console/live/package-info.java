/**
 * What others change appears by itself: the feed, relayed to pages for as long as a session lasts.
 */
@NullMarked
package io.keyledger.console.live;

import org.jspecify.annotations.NullMarked;
