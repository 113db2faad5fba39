package io.keyledger.standalone;

import io.keyledger.access.issuer.TestIssuer;
import io.keyledger.processes.KeyledgerClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives tests the whole application in their own process, and an issuer whose JWTs it accepts,
 * started once for all of them: for what has to be seen from within, or prepared there.
 */
final class KeyledgerInProcess implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(KeyledgerInProcess.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("site", key -> start(), Site.class);
    }

    private static Site start() {
        try {
            Path data = Files.createTempDirectory("keyledger-").resolve("data");
            TestIssuer issuer = TestIssuer.start();
            return new Site(
                    SpringApplication.run(
                            Keyledger.class,
                            "--server.port=0",
                            "--management.server.port=0",
                            "--keyledger.throttling.enabled=false",
                            "--keyledger.oidc.issuer-uri=" + issuer.uri(),
                            "--keyledger.oidc.audience=" + TestIssuer.AUDIENCE,
                            "--keyledger.oidc.role-mapping.keyledger-admins=operator",
                            "--keyledger.data-dir=" + data),
                    data,
                    issuer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A running application, what is in it, where it keeps its data, and whose JWTs it takes. */
    record Site(ConfigurableApplicationContext context, Path dataDirectory, TestIssuer issuer)
            implements AutoCloseable {

        int port() {
            return Integer.parseInt(
                    context.getEnvironment().getRequiredProperty("local.server.port"));
        }

        String operatorToken() {
            try {
                return Files.readString(dataDirectory.resolve("admin-token")).strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        KeyledgerClient client() {
            return new KeyledgerClient(port(), operatorToken());
        }

        <T> T get(Class<T> type) {
            return context.getBean(type);
        }

        @Override
        public void close() {
            context.close();
            issuer.close();
        }
    }
}
