package io.keyledger.query.streaming;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Requests over connections whose buffers are as small as the system allows: most of a long answer
 * stays with the server until the client reads.
 */
final class NarrowConnection {

    private NarrowConnection() {}

    /** Sends the request, and reads nothing of the answer. */
    static Socket get(int port, String target, String mediaType, String token) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4 * 1024);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream()
                .write(
                        """
                        GET %s HTTP/1.1
                        Host: localhost
                        Accept: %s
                        Authorization: Bearer %s

                        """
                                .formatted(target, mediaType, token)
                                .replace("\n", "\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Reads until the server has ended the answer, or has cut it. */
    static String readAll(Socket socket) {
        StringBuilder read = new StringBuilder();
        byte[] bytes = new byte[64 * 1024];
        try {
            for (int n = socket.getInputStream().read(bytes);
                    n > 0;
                    n = socket.getInputStream().read(bytes)) {
                read.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            read.append("(cut)");
        }
        return read.toString();
    }
}
