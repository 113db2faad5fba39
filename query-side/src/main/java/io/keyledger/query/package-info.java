/** The side that tells: read models, and the endpoints that read. It changes nothing. */
@NullMarked
package io.keyledger.query;

import org.jspecify.annotations.NullMarked;
