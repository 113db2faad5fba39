package io.keyledger.http.openapi;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Makes springdoc's beans when the document is first asked for: a start must not pay for them. */
final class LazySpringdoc implements BeanFactoryPostProcessor {

    private static final String SPRINGDOC = "org.springdoc.";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition definition = beans.getBeanDefinition(name);
            if (isOf(definition.getBeanClassName()) || isOf(definition.getFactoryBeanName())) {
                definition.setLazyInit(true);
            }
        }
    }

    private static boolean isOf(@Nullable String name) {
        return name != null && name.startsWith(SPRINGDOC);
    }
}
