package io.keyledger.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.keyledger.vocabulary.samples.ReadableSecret;
import io.keyledger.vocabulary.samples.UncheckedSampleBody;
import java.util.List;
import org.junit.jupiter.api.Test;

/** CASES S1: what holds a secret cannot be read or written by accident. */
class SecretTypesTest {

    @Test
    void secretsAndTheirHoldersAreNeitherReadableNorSerializable() {
        SecretTypes.ARE_NOT_READABLE.check(Product.CLASSES);
    }

    @Test
    void givenSecretThatAnyoneCanRead_thenTheRuleFails() {
        JavaClasses broken = new ClassFileImporter().importClasses(ReadableSecret.class);

        assertThat(SecretTypes.ARE_NOT_READABLE.evaluate(broken).getFailureReport().getDetails())
                .hasSize(4);
    }

    /** A client may put a secret into any field of a body, and Spring logs bodies at DEBUG. */
    @Test
    void bodiesDoNotPrintWhatClientsSent() {
        List<JavaClass> bodies =
                Product.CLASSES.stream()
                        .filter(type -> type.getSimpleName().endsWith("Body") && type.isRecord())
                        .toList();

        assertThat(bodies).hasSizeGreaterThan(3);
        assertThat(bodies).allSatisfy(body -> assertThat(Printed.by(body.reflect())).isFalse());
    }

    @Test
    void givenBodyThatPrintsWhatClientsSent_thenTheRuleFails() {
        assertThat(Printed.by(UncheckedSampleBody.class)).isTrue();
    }
}
