package io.keyledger.standalone;

import io.keyledger.access.AnyCaller;
import io.keyledger.access.OpenToEveryone;
import io.keyledger.access.RequiresPermission;
import java.lang.annotation.Annotation;
import java.util.List;
import org.springframework.web.method.HandlerMethod;

/** The rule that each handler says, once, whom it admits. */
final class DeclaredAdmission {

    private static final List<Class<? extends Annotation>> DECLARATIONS =
            List.of(RequiresPermission.class, AnyCaller.class, OpenToEveryone.class);

    private DeclaredAdmission() {}

    static boolean isDeclaredBy(HandlerMethod handler) {
        return DECLARATIONS.stream().filter(handler::hasMethodAnnotation).count() == 1;
    }
}
