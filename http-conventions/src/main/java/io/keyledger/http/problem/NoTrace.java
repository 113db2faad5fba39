package io.keyledger.http.problem;

import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;

/**
 * Has TRACE refused as every other method that a path does not have: by the same problem, with an
 * {@code Allow} of that path, and only to callers. Tomcat would refuse it before it knows the path,
 * and servlets would answer with the request itself, credential and all.
 *
 * <p>Names of methods are case-sensitive (RFC 9110, section 9.1): in lower case it is a method that
 * nobody has heard of. Nothing behind this, the access log included, gets to see another name.
 */
public final class NoTrace extends DelegatingAdapter {

    public NoTrace(Adapter adapter) {
        super(adapter);
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        if ("TRACE".equals(request.getMethod())) {
            request.setMethod("trace");
        }
        super.service(request, response);
    }
}
