package io.keyledger.access.authentication;

/** How a caller stands whose request was let in a while ago. */
public enum CallerStanding {

    /** The credential admits its caller. */
    ADMITTED,

    /** It was revoked or has expired, and will never admit anybody again. */
    REFUSED,

    /**
     * Nothing proves now that it was not revoked: nothing may be told to the caller, but there may
     * be no need to send them away.
     */
    UNKNOWN
}
