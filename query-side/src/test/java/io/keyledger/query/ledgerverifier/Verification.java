package io.keyledger.query.ledgerverifier;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs the verifier as the command does. */
final class Verification {

    /**
     * @param text what it printed, to whichever stream
     */
    record Outcome(int status, String text) {}

    Outcome run(String... options) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int status = new LedgerVerifier(stream, stream).run(options);
        return new Outcome(status, printed.toString(StandardCharsets.UTF_8).strip());
    }
}
