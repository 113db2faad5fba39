package io.keyledger.access.authorization;

import io.keyledger.access.AnyCaller;
import io.keyledger.access.Caller;
import io.keyledger.access.OpenToEveryone;
import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.http.page.Page;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Whom a handler admits. */
sealed interface Admission {

    boolean admits(Caller caller);

    /** With a caller or without. */
    record Everyone() implements Admission {
        @Override
        public boolean admits(Caller caller) {
            return true;
        }
    }

    record EveryCaller() implements Admission {
        @Override
        public boolean admits(Caller caller) {
            return true;
        }
    }

    record HoldersOfOne(Set<Permission> permissions) implements Admission {
        @Override
        public boolean admits(Caller caller) {
            return permissions.stream().anyMatch(caller::may);
        }
    }

    record OperatorsOf(HoldersOfOne holders) implements Admission {
        @Override
        public boolean admits(Caller caller) {
            return caller.isOperator() && holders.admits(caller);
        }
    }

    record UnboundOf(HoldersOfOne holders) implements Admission {
        @Override
        public boolean admits(Caller caller) {
            return (caller.organization().isEmpty() || caller.isOperator())
                    && holders.admits(caller);
        }
    }

    record Nobody() implements Admission {
        @Override
        public boolean admits(Caller caller) {
            return false;
        }
    }

    /**
     * As its annotation says, the strictest if there are several. Without one, a handler of ours
     * admits nobody, and one of a library (metrics, say) those who may see the operations.
     */
    static Admission to(HandlerMethod handler) {
        @Nullable RequiresPermission required =
                handler.getMethodAnnotation(RequiresPermission.class);
        if (required != null) {
            return toHolders(required);
        }
        if (handler.hasMethodAnnotation(AnyCaller.class)) {
            return new EveryCaller();
        }
        if (handler.hasMethodAnnotation(OpenToEveryone.class)) {
            return new Everyone();
        }
        if (handler.getBeanType().isAnnotationPresent(Page.class)) {
            return new Everyone(); // whom the pages' own filter chain let through
        }
        if (tellsMethodsOnly(handler)) {
            return new EveryCaller();
        }
        return isOurs(handler) ? new Nobody() : new HoldersOfOne(Set.of(Permission.OPERATIONS));
    }

    private static Admission toHolders(RequiresPermission required) {
        HoldersOfOne holders = new HoldersOfOne(Set.of(required.value()));
        if (required.operatorOnly()) {
            return new OperatorsOf(holders);
        }
        return required.unboundOnly() ? new UnboundOf(holders) : holders;
    }

    /** The framework's answer to OPTIONS: the same for every organization and whatever is in it. */
    private static boolean tellsMethodsOnly(HandlerMethod handler) {
        return handler.getBeanType().getEnclosingClass() == RequestMappingInfoHandlerMapping.class;
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().startsWith("io.keyledger");
    }
}
