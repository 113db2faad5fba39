/**
 * How requests fail: one enum of codes, one place that maps exceptions, one document (RFC 9457).
 */
@NullMarked
package io.keyledger.http.problem;

import org.jspecify.annotations.NullMarked;
