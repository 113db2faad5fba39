package io.keyledger.standalone;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A real issuer in the process of the tests, with one person who can sign in. */
final class TestIssuer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final IssuerApplication.Contents contents;

    private TestIssuer(ConfigurableApplicationContext context) {
        this.context = context;
        this.contents = context.getBean(IssuerApplication.Contents.class);
    }

    static TestIssuer start() {
        return new TestIssuer(
                new SpringApplicationBuilder(IssuerApplication.class)
                        .web(WebApplicationType.SERVLET)
                        .run("--spring.main.banner-mode=off"));
    }

    String uri() {
        return "http://127.0.0.1:"
                + Objects.requireNonNull(
                                ((ServletWebServerApplicationContext) context).getWebServer())
                        .getPort();
    }

    /** The settings by which Keyledger accepts its JWTs and offers to sign in with it. */
    String[] settings() {
        return new String[] {
            "--keyledger.oidc.issuer-uri=" + uri(),
            "--keyledger.oidc.audience=" + IssuerApplication.AUDIENCE,
            "--keyledger.console.oidc.client-id=" + IssuerApplication.CLIENT,
            "--keyledger.console.oidc.client-secret=" + IssuerApplication.CLIENT_SECRET,
            "--keyledger.console.oidc.provider-name=Example ID"
        };
    }

    /** As it was at the start. */
    void reset() {
        contents.claims = IssuerApplication.Contents.defaultClaims();
        contents.tokenLife = Duration.ofMinutes(5);
        contents.refusesRenewals = false;
        contents.altersNonces = false;
    }

    void issueClaims(Map<String, Object> claims) {
        contents.claims = claims;
    }

    void issueTokensFor(Duration life) {
        contents.tokenLife = life;
    }

    void refuseRenewals() {
        contents.refusesRenewals = true;
    }

    void alterNonces() {
        contents.altersNonces = true;
    }

    int renewals() {
        return contents.renewals.get();
    }

    @Override
    public void close() {
        context.close();
    }
}
