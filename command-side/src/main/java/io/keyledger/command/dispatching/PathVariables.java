package io.keyledger.command.dispatching;

import java.util.Map;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/** The variables of the path that a request was mapped by. */
final class PathVariables {

    private PathVariables() {}

    @SuppressWarnings("unchecked")
    static Map<String, String> in(NativeWebRequest request) {
        Object variables =
                request.getAttribute(
                        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                        RequestAttributes.SCOPE_REQUEST);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }
}
