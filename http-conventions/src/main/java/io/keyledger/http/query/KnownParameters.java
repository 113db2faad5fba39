package io.keyledger.http.query;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * The query parameters that a handler method takes: those with {@link RequestParam}, those of a
 * simple type without any annotation, and the components of a record with {@link ModelAttribute}.
 *
 * @param names all of them
 * @param repeatable those that may stand there more than once, being collections or arrays
 */
record KnownParameters(Set<String> names, Set<String> repeatable) {

    static KnownParameters of(HandlerMethod handler) {
        KnownParameters known = new KnownParameters(new HashSet<>(), new HashSet<>());
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            known.add(parameter);
        }
        return known;
    }

    private void add(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        if (annotation != null && !annotation.name().isEmpty()) {
            add(annotation.name(), type);
        } else if (annotation != null || isPlain(parameter)) {
            add(String.valueOf(parameter.getParameterName()), type);
        } else if (type.isRecord() && parameter.hasParameterAnnotation(ModelAttribute.class)) {
            for (RecordComponent component : type.getRecordComponents()) {
                add(component.getName(), component.getType());
            }
        }
    }

    private static boolean isPlain(MethodParameter parameter) {
        return parameter.getParameterAnnotations().length == 0
                && BeanUtils.isSimpleProperty(parameter.getParameterType());
    }

    private void add(String name, Class<?> type) {
        names.add(name);
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            repeatable.add(name);
        }
    }
}
