package io.keyledger.standalone;

import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.KeyledgerProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A request to create a key of which the server has the head, and has said so, but not yet the
 * body.
 */
final class RequestInFlight implements AutoCloseable {

    private static final int PATIENCE_MILLIS = (int) KeyledgerProcess.PATIENCE.toMillis();

    private final Socket socket;
    private final BufferedReader answer;
    private final String body;

    private RequestInFlight(Socket socket, String body) throws IOException {
        this.socket = socket;
        this.body = body;
        this.answer =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    static RequestInFlight begin(KeyledgerProcess process, String name) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), process.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        RequestInFlight request = new RequestInFlight(socket, ApiKeysClient.creationOf(name));
        request.write(
                """
                POST /v1/organizations/acme/api-keys HTTP/1.1
                Host: 127.0.0.1
                Authorization: Bearer %s
                Content-Type: application/json
                Content-Length: %d
                Expect: 100-continue
                Connection: close

                """
                        .formatted(process.operatorToken(), request.body.length())
                        .replace("\n", "\r\n"));
        request.awaitContinue();
        return request;
    }

    private void awaitContinue() throws IOException {
        String line = answer.readLine();
        if (line == null || !line.startsWith("HTTP/1.1 100")) {
            throw new AssertionError("Not told to continue but: " + line);
        }
        answer.readLine();
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Sends the body and returns everything that came back. */
    String finish() throws IOException {
        write(body);
        StringBuilder all = new StringBuilder();
        for (String line = answer.readLine(); line != null; line = answer.readLine()) {
            all.append(line).append('\n');
        }
        return all.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
