package io.keyledger.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import java.util.function.Predicate;

/** Types named {@code …Secret…} that keep text, or that have one of these in a field. */
final class SecretTypes {

    private static final DescribedPredicate<JavaClass> KEEP_A_SECRET =
            DescribedPredicate.describe(
                    "keep a secret",
                    type ->
                            !type.isEnum()
                                    && (keepsText(type)
                                            || type.getFields().stream()
                                                    .anyMatch(
                                                            field ->
                                                                    keepsText(
                                                                            field.getRawType()))));

    static final ArchRule ARE_NOT_READABLE =
            classes()
                    .that(KEEP_A_SECRET)
                    .should(
                            satisfy(
                                    "not be serializable",
                                    type -> !type.isAssignableTo(Serializable.class)))
                    .andShould(
                            satisfy(
                                    "print itself without its text",
                                    type -> !keepsText(type) || printsItself(type)))
                    .andShould(
                            satisfy(
                                    "hide its text from mappers, which look at fields",
                                    type ->
                                            type.getFields().stream()
                                                    .allMatch(SecretTypes::hidden)))
                    .andShould(
                            satisfy(
                                    "have no getter for its text",
                                    type ->
                                            !keepsText(type)
                                                    || type.getMethods().stream()
                                                            .noneMatch(
                                                                    method ->
                                                                            method.getName()
                                                                                    .startsWith(
                                                                                            "get"))));

    private SecretTypes() {}

    private static boolean keepsText(JavaClass type) {
        return type.getSimpleName().endsWith("Secret")
                && type.getFields().stream().anyMatch(SecretTypes::isText);
    }

    private static boolean isText(JavaField field) {
        return field.getRawType().isEquivalentTo(String.class)
                && !field.getModifiers().contains(JavaModifier.STATIC);
    }

    private static boolean printsItself(JavaClass type) {
        return !type.isRecord() && type.tryGetMethod("toString").isPresent();
    }

    private static boolean hidden(JavaField field) {
        return !isText(field)
                || !keepsText(field.getOwner())
                || field.getModifiers().contains(JavaModifier.TRANSIENT);
    }

    private static ArchCondition<JavaClass> satisfy(String description, Predicate<JavaClass> rule) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String message = type.getName() + " should " + description;
                events.add(new SimpleConditionEvent(type, rule.test(type), message));
            }
        };
    }
}
