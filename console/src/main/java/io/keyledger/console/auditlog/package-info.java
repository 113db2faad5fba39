/** The page of all events of an organization, with filters, exports and the checkpoint. */
@NullMarked
package io.keyledger.console.auditlog;

import org.jspecify.annotations.NullMarked;
