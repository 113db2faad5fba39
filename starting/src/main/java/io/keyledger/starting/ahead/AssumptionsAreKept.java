package io.keyledger.starting.ahead;

import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;

/** Writes the {@link Assumptions} of what is processed ahead of time beside it. */
final class AssumptionsAreKept implements BeanFactoryInitializationAotProcessor {

    @Override
    public BeanFactoryInitializationAotContribution processAheadOfTime(
            ConfigurableListableBeanFactory beans) {
        Assumptions assumptions = AskedSettings.endIn(beans.getBean(ConfigurableEnvironment.class));
        return (generation, code) ->
                generation
                        .getGeneratedFiles()
                        .addResourceFile(AheadOfTime.ASSUMPTIONS, assumptions.text());
    }
}
