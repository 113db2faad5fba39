package io.keyledger.query.streaming;

import java.io.IOException;

/** Where the bytes of one stream go. No method waits for the client. */
interface Outlet {

    /** Whether bytes can be taken now. After a no, the stream is told when they can. */
    boolean isReady();

    /** Takes bytes; only after {@link #isReady()} said yes. */
    void write(byte[] bytes) throws IOException;

    /** Sends what was taken; only after {@link #isReady()} said yes. */
    void flush() throws IOException;

    /** Ends the response as a whole one. */
    void end();

    /** Closes the connection, whatever is still on its way. */
    void cut();
}
