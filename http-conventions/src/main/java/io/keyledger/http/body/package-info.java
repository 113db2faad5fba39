/** What a request body may be: small, plain, UTF-8 and strict JSON. */
@NullMarked
package io.keyledger.http.body;

import org.jspecify.annotations.NullMarked;
