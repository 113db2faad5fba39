package io.keyledger.query.streaming;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An asynchronous response, written without blocking (Jakarta Servlet 6.1, section 3.7). */
final class ServletOutlet implements Outlet {

    private static final Logger log = LoggerFactory.getLogger(ServletOutlet.class);

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Runnable cutter;

    /** Before the container says so, filters may still add headers. */
    private volatile boolean begun;

    /** The thread that is in {@link #resume} now; the container sees to it that it is one. */
    private volatile @Nullable Thread containerThread;

    private volatile boolean mustBeCut;

    private ServletOutlet(AsyncContext context, ServletOutputStream out, Runnable cutter) {
        this.context = context;
        this.out = out;
        this.cutter = cutter;
    }

    /** Takes the response over from its handler. */
    static ServletOutlet of(HttpServletRequest request) throws IOException {
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        return new ServletOutlet(
                context,
                context.getResponse().getOutputStream(),
                ConnectionCutter.of(request).orElse(context::complete));
    }

    /** From now on the stream is told when it can write, and when its client has gone. */
    void begin(EventStream stream) {
        context.addListener(new Ending(stream));
        out.setWriteListener(
                new WriteListener() {
                    @Override
                    public void onWritePossible() throws IOException {
                        resume(stream);
                    }

                    @Override
                    public void onError(Throwable failure) {
                        log.debug("A client has gone", failure);
                        stream.finishAndLeave();
                    }
                });
    }

    /**
     * On the container's own thread, to throw is how a response is cut so that the container knows.
     */
    private void resume(EventStream stream) throws IOException {
        begun = true;
        containerThread = Thread.currentThread();
        stream.resume();
        containerThread = null;
        if (mustBeCut) {
            throw new IOException("The stream is cut");
        }
    }

    @Override
    public boolean isReady() {
        return begun && out.isReady();
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void end() {
        tryTo(context::complete);
    }

    @Override
    public void cut() {
        if (Thread.currentThread() == containerThread) {
            mustBeCut = true;
        } else {
            tryTo(cutter);
        }
    }

    private static void tryTo(Runnable action) {
        try {
            action.run();
        } catch (IllegalStateException e) {
            log.debug("The container has ended the response already", e);
        }
    }

    private record Ending(EventStream stream) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            stream.finish();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            stream.finishAndLeave();
            tryTo(event.getAsyncContext()::complete);
        }

        @Override
        public void onError(AsyncEvent event) {
            stream.finishAndLeave();
            tryTo(event.getAsyncContext()::complete);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
