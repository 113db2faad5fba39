/** The REST API as the console calls it: over HTTP, with the credential of the signed-in person. */
@NullMarked
package io.keyledger.console.api;

import org.jspecify.annotations.NullMarked;
