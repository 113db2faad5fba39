package io.keyledger.benchmarks.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a server on the loopback address that is kept from request to request, and opened
 * again after the server closed it. For one thread.
 */
public final class HttpConnection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = (int) Duration.ofSeconds(60).toMillis();

    private final InetSocketAddress address;
    private @Nullable Opened opened;

    private record Opened(Socket socket, AnswerReader reader) {}

    public HttpConnection(int port) {
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Opens the connection now rather than with the first request. */
    public void open() throws IOException {
        if (opened == null) {
            Socket socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(address, TIMEOUT_MILLIS);
            opened = new Opened(socket, new AnswerReader(socket.getInputStream()));
        }
    }

    /**
     * @param request all bytes of the request
     */
    public HttpAnswer exchange(byte[] request) throws IOException {
        open();
        Opened connection = Objects.requireNonNull(opened);
        try {
            connection.socket().getOutputStream().write(request);
            HttpAnswer answer = connection.reader().read();
            if (!answer.keepsConnection()) {
                close();
            }
            return answer;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (opened != null) {
            opened.socket().close();
            opened = null;
        }
    }
}
