package io.keyledger.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** No change without the organization that it is for: the aggregate itself compares it. */
final class TenantRules {

    static final ArchRule EVERY_COMMAND_NAMES_ITS_ORGANIZATION =
            classes()
                    .that(DescribedPredicate.describe("are commands", TenantRules::isCommand))
                    .should(nameAnOrganization());

    private TenantRules() {}

    private static boolean isCommand(JavaClass type) {
        return type.getFields().stream()
                .anyMatch(field -> field.isAnnotatedWith(TargetAggregateIdentifier.class));
    }

    private static ArchCondition<JavaClass> nameAnOrganization() {
        return new ArchCondition<>("name an organization") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean names = type.tryGetField("organization").isPresent();
                events.add(new SimpleConditionEvent(type, names, type.getName()));
            }
        };
    }
}
