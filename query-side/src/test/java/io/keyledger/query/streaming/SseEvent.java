package io.keyledger.query.streaming;

/**
 * An event as a browser would dispatch it.
 *
 * @param id as the server sent it with this event
 */
record SseEvent(String id, String type, String data) {

    long position() {
        return Long.parseLong(id);
    }
}
