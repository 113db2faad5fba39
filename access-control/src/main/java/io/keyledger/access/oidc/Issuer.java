package io.keyledger.access.oidc;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * The issuer of JWTs. It is asked where its keys are when that is first needed, by one thread at a
 * time and at most every {@link #PAUSE}: nobody waits for an issuer that is away.
 */
final class Issuer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Issuer.class);

    static final Duration PAUSE = Duration.ofSeconds(2);

    private final OidcProperties properties;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable IssuerKeys keys;
    private volatile long notBefore = System.nanoTime();

    Issuer(OidcProperties properties) {
        this.properties = properties;
    }

    /** Asks now, in a thread of its own, so that the first caller need not wait. */
    void askInBackground() {
        Thread thread = new Thread(this::askQuietly, "oidc-discovery");
        thread.setDaemon(true);
        thread.start();
    }

    private void askQuietly() {
        try {
            decoder();
        } catch (IssuerUnavailableException e) {
            log.debug("Callers will make it try again", e);
        }
    }

    /**
     * @throws IssuerUnavailableException if it has not said yet where its keys are
     */
    JwtDecoder decoder() {
        IssuerKeys known = keys;
        return known != null ? known.decoder() : ask().decoder();
    }

    private IssuerKeys ask() {
        if (System.nanoTime() - notBefore < 0 || !asking.tryLock()) {
            throw new IssuerUnavailableException();
        }
        try {
            IssuerKeys known = keys;
            return known != null ? known : discover();
        } finally {
            asking.unlock();
        }
    }

    private IssuerKeys discover() {
        try {
            IssuerKeys found = IssuerKeys.discover(properties);
            keys = found;
            log.info("Tokens of {} are accepted", properties.issuerUri());
            return found;
        } catch (IOException | RuntimeException e) {
            notBefore = System.nanoTime() + PAUSE.toNanos();
            log.warn(
                    "{} does not say where its keys are; its tokens are answered 503 meanwhile: {}",
                    properties.issuerUri(),
                    String.valueOf(e.getMessage()).replaceAll("\\R", " "));
            throw new IssuerUnavailableException(e);
        }
    }

    @Override
    public void close() throws IOException {
        IssuerKeys known = keys;
        if (known != null) {
            known.close();
        }
    }
}
