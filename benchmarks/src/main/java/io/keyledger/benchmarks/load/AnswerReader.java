package io.keyledger.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads HTTP/1.1 answers (RFC 9112) from a connection, as much of it as servers under test use. */
final class AnswerReader {

    private static final String CONTENT_LENGTH = "content-length";
    private static final String TRANSFER_ENCODING = "transfer-encoding";
    private static final int STATUS_FROM = "HTTP/1.1 ".length();
    private static final int STATUS_TO = STATUS_FROM + 3;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final int HEXADECIMAL = 16;

    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    private int next;
    private int end;

    AnswerReader(InputStream in) {
        this.in = in;
    }

    HttpAnswer read() throws IOException {
        int status = Integer.parseInt(readLine().substring(STATUS_FROM, STATUS_TO));
        List<String> headers = readHeaders();
        return new HttpAnswer(status, headers, readBody(status, headers));
    }

    private List<String> readHeaders() throws IOException {
        List<String> headers = new ArrayList<>(16);
        for (String header = readLine(); !header.isEmpty(); header = readLine()) {
            headers.add(header);
        }
        return headers;
    }

    private byte[] readBody(int status, List<String> headers) throws IOException {
        for (String header : headers) {
            if (HttpAnswer.isNamed(header, CONTENT_LENGTH)) {
                return readBytes(
                        Integer.parseInt(header.substring(CONTENT_LENGTH.length() + 1).strip()));
            }
            if (HttpAnswer.isNamed(header, TRANSFER_ENCODING)) {
                return readChunks();
            }
        }
        if (status == NO_CONTENT || status == NOT_MODIFIED) {
            return new byte[0];
        }
        throw new IOException("An answer that does not tell where it ends");
    }

    private byte[] readChunks() throws IOException {
        byte[] body = readChunk();
        for (byte[] chunk = body; chunk.length > 0; ) {
            chunk = readChunk();
            if (chunk.length > 0) {
                body = joined(body, chunk);
            }
        }
        return body;
    }

    /** One chunk with the line end behind it; the last one is empty, and has no trailers here. */
    private byte[] readChunk() throws IOException {
        byte[] chunk = readBytes(Integer.parseInt(readLine(), HEXADECIMAL));
        readLine();
        return chunk;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private byte[] readBytes(int length) throws IOException {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            fillIfEmpty();
            int count = Math.min(length - done, end - next);
            System.arraycopy(buffer, next, bytes, done, count);
            next += count;
            done += count;
        }
        return bytes;
    }

    private String readLine() throws IOException {
        line.reset();
        for (byte b = readByte(); b != '\n'; b = readByte()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private byte readByte() throws IOException {
        fillIfEmpty();
        return buffer[next++];
    }

    private void fillIfEmpty() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, in.read(buffer));
            if (end == 0) {
                throw new EOFException("The server closed the connection");
            }
        }
    }
}
