/** Serves the OpenAPI document, and writes into it whom each handler admits. */
@NullMarked
package io.keyledger.access.openapi;

import org.jspecify.annotations.NullMarked;
