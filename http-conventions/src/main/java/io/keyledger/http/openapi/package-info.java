/** The REST contract as an OpenAPI document, made from the handlers when it is first asked for. */
@NullMarked
package io.keyledger.http.openapi;

import org.jspecify.annotations.NullMarked;
