/** What every endpoint of both sides does alike: import one configuration and have it. */
@NullMarked
package io.keyledger.http;

import org.jspecify.annotations.NullMarked;
