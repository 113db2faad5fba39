package io.keyledger.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A stream of events over a connection of its own, in the lines in which it came. */
final class OpenStream implements AutoCloseable {

    private static final int PATIENCE_MILLIS = (int) KeyledgerProcess.PATIENCE.toMillis();

    private final Socket socket;
    private final BufferedReader lines;

    private OpenStream(Socket socket) throws IOException {
        this.socket = socket;
        this.lines =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8),
                        512);
    }

    /** Has all events of an organization, from the first on. */
    static OpenStream of(KeyledgerProcess process, String organization) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), process.port());
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write(
                            """
                            GET /v1/organizations/%s/events/stream HTTP/1.1
                            Host: 127.0.0.1
                            Authorization: Bearer %s

                            """
                                    .formatted(organization, process.operatorToken())
                                    .replace("\n", "\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            return new OpenStream(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line that begins so. */
    String awaitLine(String beginning) {
        try {
            String line = lines.readLine();
            while (line != null && !line.startsWith(beginning)) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new AssertionError("The stream has ended before a line " + beginning);
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the response was ended as a whole one: by a chunk of no bytes. */
    boolean endsWhole() {
        try {
            String last = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty()) {
                    last = line;
                }
            }
            return last.equals("0");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
