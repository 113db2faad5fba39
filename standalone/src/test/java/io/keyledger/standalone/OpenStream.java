package io.keyledger.standalone;

import io.keyledger.processes.KeyledgerProcess;
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

    private static final int MOST_RETURNS = 10;

    private final KeyledgerProcess process;
    private final String organization;
    private Socket socket;
    private BufferedReader lines;
    private int returns;

    private OpenStream(KeyledgerProcess process, String organization) throws IOException {
        this.process = process;
        this.organization = organization;
        this.socket = new Socket(InetAddress.getLoopbackAddress(), process.port());
        this.lines = connected();
    }

    /** Has all events of an organization, from the first on. */
    static OpenStream of(KeyledgerProcess process, String organization) {
        try {
            return new OpenStream(process, organization);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedReader connected() throws IOException {
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
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 512);
    }

    /**
     * The next line that begins so. When the stream has ended it comes back, as every client must:
     * the server ends streams too when it is too busy to tell whether their token is revoked.
     */
    String awaitLine(String beginning) {
        try {
            String line = lines.readLine();
            while (line == null || !line.startsWith(beginning)) {
                if (line == null) {
                    comeBack(beginning);
                }
                line = lines.readLine();
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void comeBack(String beginning) throws IOException {
        if (++returns > MOST_RETURNS) {
            throw new AssertionError("The stream ends again and again before a line " + beginning);
        }
        socket.close();
        socket = new Socket(InetAddress.getLoopbackAddress(), process.port());
        lines = connected();
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
