/** A real issuer of JWTs, for tests here and of applications. */
@NullMarked
package io.keyledger.access.issuer;

import org.jspecify.annotations.NullMarked;
