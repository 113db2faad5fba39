package io.keyledger.command.dispatching;

import io.keyledger.access.Caller;
import io.keyledger.http.origin.RequestOrigin;
import io.keyledger.vocabulary.OrganizationId;

/**
 * Who wants a change, in which organization, and from where. A controller has it as a parameter.
 */
public record Requester(OrganizationId organization, Caller caller, RequestOrigin origin) {}
