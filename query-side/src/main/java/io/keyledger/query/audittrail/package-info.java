/** What happened to one API key, and what it was at any time: read from the ledger itself. */
@NullMarked
package io.keyledger.query.audittrail;

import org.jspecify.annotations.NullMarked;
