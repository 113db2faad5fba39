/**
 * Packaged applications as processes of their own, the servers that they need, and clients that
 * call them: for tests that know an application by its jar, its arguments and its answers only.
 */
@NullMarked
package io.keyledger.processes;

import org.jspecify.annotations.NullMarked;
