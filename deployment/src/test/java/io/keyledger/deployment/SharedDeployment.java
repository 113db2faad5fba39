package io.keyledger.deployment;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the {@link Deployment} that all of them share, so each works in organizations of its
 * own and leaves every process running. It ends with the last test of all.
 */
final class SharedDeployment implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(SharedDeployment.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Deployment.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Attempt attempt =
                test.getRoot()
                        .getStore(NAMESPACE)
                        .computeIfAbsent("attempt", key -> Attempt.make(), Attempt.class);
        return attempt.deployment()
                .orElseThrow(() -> new IllegalStateException("It did not start: see above"));
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        Attempt attempt = test.getRoot().getStore(NAMESPACE).get("attempt", Attempt.class);
        if (attempt != null && test.getExecutionException().isPresent()) {
            attempt.deployment().ifPresent(all -> System.err.println(all.output()));
        }
    }

    /** What does not start is not tried again for each test. */
    private record Attempt(Optional<Deployment> deployment) implements AutoCloseable {

        static Attempt make() {
            try {
                return new Attempt(Optional.of(Deployment.start()));
            } catch (RuntimeException | AssertionError e) {
                System.err.println("The deployment does not start: " + e);
                return new Attempt(Optional.empty());
            }
        }

        @Override
        public void close() {
            deployment.ifPresent(Deployment::close);
        }
    }
}
