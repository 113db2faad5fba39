/** What log lines must not hold, whoever writes them and whichever level is on. */
@NullMarked
package io.keyledger.http.logging;

import org.jspecify.annotations.NullMarked;
