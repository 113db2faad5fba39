package io.keyledger.query;

import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.OrganizationId;
import io.keyledger.vocabulary.SecretDigest;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An API key to tell events about: what its creation says. */
public record SampleKey(
        ApiKeyId id,
        OrganizationId organizationId,
        String name,
        @Nullable String description,
        Environment environment,
        String hint,
        SecretDigest digest) {

    public static final OrganizationId ACME = OrganizationId.of("acme");
    public static final OrganizationId GLOBEX = OrganizationId.of("globex");

    /** Equal for equal numbers; nothing of it is equal for different ones. */
    public static SampleKey number(int number) {
        return new SampleKey(
                ApiKeyId.ofBits(
                        ByteBuffer.allocate(16)
                                .putInt(number * 0x9E3779B9)
                                .putInt(12, number)
                                .array()),
                ACME,
                "Key " + number,
                null,
                Environment.PRODUCTION,
                String.format(Locale.ROOT, "kl_prod_…%04d", number % 10_000),
                SecretDigest.of("secret " + number));
    }

    public SampleKey named(String newName) {
        return new SampleKey(id, organizationId, newName, description, environment, hint, digest);
    }

    public SampleKey describedAs(String newDescription) {
        return new SampleKey(id, organizationId, name, newDescription, environment, hint, digest);
    }

    public SampleKey of(OrganizationId newOrganizationId) {
        return new SampleKey(id, newOrganizationId, name, description, environment, hint, digest);
    }

    public SampleKey in(Environment newEnvironment) {
        return new SampleKey(id, organizationId, name, description, newEnvironment, hint, digest);
    }

    public SampleKey withHint(String newHint) {
        return new SampleKey(id, organizationId, name, description, environment, newHint, digest);
    }

    public SampleKey withDigest(SecretDigest newDigest) {
        return new SampleKey(id, organizationId, name, description, environment, hint, newDigest);
    }
}
