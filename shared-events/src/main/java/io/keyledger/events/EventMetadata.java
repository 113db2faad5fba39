package io.keyledger.events;

/**
 * The keys under which every event tells who caused it, for whom and from where. All values are
 * strings.
 */
public final class EventMetadata {

    /** {@code access-token}, {@code oidc} or {@code system}. */
    public static final String ACTOR_TYPE = "actorType";

    public static final String ACTOR_ID = "actorId";
    public static final String ACTOR_NAME = "actorName";

    /** The organization that the event belongs to; absent when it belongs to none. */
    public static final String ORGANIZATION = "organization";

    public static final String REQUEST_ID = "requestId";
    public static final String CORRELATION_ID = "correlationId";

    /** The address of the socket that the request came from; absent for the system's own doings. */
    public static final String CLIENT_ADDRESS = "clientAddress";

    /** At most 256 characters; absent when the client sent none. */
    public static final String USER_AGENT = "userAgent";

    private EventMetadata() {}
}
