/**
 * Events as consumers see them: each a CloudEvent, made from the event as it is stored, and the
 * bytes over which the ledger's integrity is proven. What is here may never change for an event
 * that was stored once.
 */
@NullMarked
package io.keyledger.query.cloudevents;

import org.jspecify.annotations.NullMarked;
