package io.keyledger.query.apikey;

/**
 * The events of one API key do not follow each other: one is missing, or they do not begin with the
 * key's creation. The message holds ids and numbers only.
 */
public class BrokenHistoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenHistoryException(String apiKeyId, String what) {
        super("API key " + apiKeyId + ": " + what);
    }
}
