package io.keyledger.http.body;

import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is read as a whole, and checked, when the first byte of it is asked for:
 * after the caller has been authenticated, and before any parser is in the way of the answer.
 */
class BoundedBodyRequest extends HttpServletRequestWrapper {

    private final int maxBody;
    private final Duration timeout;
    private @Nullable ServletInputStream body;

    /**
     * @param maxBody in bytes
     * @param timeout for the whole body, from when it is first asked for
     */
    BoundedBodyRequest(HttpServletRequest request, int maxBody, Duration timeout) {
        super(request);
        this.maxBody = maxBody;
        this.timeout = timeout;
    }

    /**
     * @throws ProblemException {@link ErrorCode#PAYLOAD_TOO_LARGE}, or {@link
     *     ErrorCode#INVALID_REQUEST} if the body is not UTF-8 or takes too long
     */
    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            byte[] bytes = readBounded();
            checkUtf8(bytes);
            body = new BufferedBody(bytes);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * An answer that goes on behind its handler begins when the request is there as a whole: what
     * would still come then is awaited by nobody, and bounded by nobody either.
     *
     * @throws ProblemException as {@link #getInputStream()}
     */
    @Override
    public AsyncContext startAsync() {
        awaitBody();
        return super.startAsync();
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        awaitBody();
        return super.startAsync(request, response);
    }

    private void awaitBody() {
        try {
            getInputStream();
        } catch (IOException e) {
            throw notWhole();
        }
    }

    private byte[] readBounded() throws IOException {
        int announced = getContentLength();
        byte[] bytes = new byte[announced >= 0 ? Math.min(announced, maxBody) + 1 : maxBody + 1];
        int length = readInto(bytes);
        if (length > maxBody) {
            throw new ProblemException(ErrorCode.PAYLOAD_TOO_LARGE);
        }
        return Arrays.copyOf(bytes, length);
    }

    /**
     * When a body is malformed or too slow, Tomcat turns to the error page by itself, with its own
     * exception as the reason: this tells the error page what it means.
     */
    private int readInto(byte[] bytes) throws IOException {
        try {
            return readInTime(super.getInputStream(), bytes);
        } catch (IOException e) {
            setAttribute(RequestDispatcher.ERROR_EXCEPTION, notWhole());
            throw e;
        }
    }

    private static ProblemException notWhole() {
        return ProblemException.invalidRequest("The body did not arrive whole.");
    }

    /** The server limits each pause; a body that comes byte by byte makes any number of them. */
    private int readInTime(InputStream in, byte[] bytes) throws IOException {
        long started = System.nanoTime();
        int length = 0;
        int read = in.read(bytes, 0, bytes.length);
        while (read > 0) {
            length += read;
            if (System.nanoTime() - started > timeout.toNanos()) {
                throw ProblemException.invalidRequest("The body did not arrive in time.");
            }
            read = in.read(bytes, length, bytes.length - length);
        }
        return length;
    }

    private static void checkUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw ProblemException.invalidRequest("The body is not UTF-8.");
        }
    }
}
