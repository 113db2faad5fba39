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
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A request whose body is read as a whole, and checked, when the first byte of it is asked for:
 * after the caller has been authenticated, and before any parser is in the way of the answer.
 */
class BoundedBodyRequest extends HttpServletRequestWrapper {

    private final int maxBody;
    private final Duration timeout;
    private @Nullable ServletInputStream body;
    private byte[] wholeBody = {};
    private @Nullable Map<String, String[]> parameters;

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
            wholeBody = bytes;
            body = new BufferedBody(bytes);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Those of the URL, and those of a form, which the server itself would wait for without end.
     */
    @Override
    public Map<String, String[]> getParameterMap() {
        if (parameters == null) {
            boolean form = isForm();
            if (form) {
                awaitBody();
            }
            // what has been read as a stream, the server does not look for parameters in
            MultiValueMap<String, String> all = new LinkedMultiValueMap<>();
            super.getParameterMap().forEach((name, values) -> all.addAll(name, List.of(values)));
            if (form) {
                FormFields.read(wholeBody, all::add);
            }
            parameters = asArrays(all);
        }
        return parameters;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    private boolean isForm() {
        String type = getContentType();
        return type != null
                && type.toLowerCase(Locale.ROOT)
                        .startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static Map<String, String[]> asArrays(MultiValueMap<String, String> all) {
        Map<String, String[]> arrays = new LinkedHashMap<>();
        all.forEach((name, values) -> arrays.put(name, values.toArray(String[]::new)));
        return Collections.unmodifiableMap(arrays);
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
