/** The security log: one line for each call that was denied, and a metric that counts them. */
@NullMarked
package io.keyledger.access.securitylog;

import org.jspecify.annotations.NullMarked;
