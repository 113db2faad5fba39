package io.keyledger.benchmarks.streaming;

import io.keyledger.benchmarks.servers.Keyledger;
import java.nio.charset.StandardCharsets;

/** Requests for streams. */
final class StreamRequests {

    private StreamRequests() {}

    static byte[] ofOrganization(Keyledger keyledger, String organization) {
        return """
        GET /v1/organizations/%s/events/stream HTTP/1.1
        Host: localhost
        Authorization: Bearer %s

        """
                .formatted(organization, keyledger.operatorToken())
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
