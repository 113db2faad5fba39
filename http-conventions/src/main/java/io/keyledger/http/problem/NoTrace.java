package io.keyledger.http.problem;

import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * Has TRACE refused as every other method that a path does not have: by the same problem, with an
 * {@code Allow} of that path, and only to callers. Tomcat would refuse it before it knows the path,
 * and servlets would answer with the request itself, credential and all.
 *
 * <p>Names of methods are case-sensitive (RFC 9110, section 9.1): in lower case it is a method that
 * nobody has heard of. Nothing behind this, the access log included, gets to see another name.
 */
public final class NoTrace implements Adapter {

    private final Adapter adapter;

    public NoTrace(Adapter adapter) {
        this.adapter = adapter;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        if ("TRACE".equals(request.getMethod())) {
            request.setMethod("trace");
        }
        adapter.service(request, response);
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return adapter.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent status)
            throws Exception {
        return adapter.asyncDispatch(request, response, status);
    }

    @Override
    public void log(Request request, Response response, long time) {
        adapter.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        adapter.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return adapter.getDomain();
    }
}
