package io.keyledger.access.production;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/**
 * With the profile {@value #PROFILE}, nothing is connected to anything before it is known that no
 * credential is missing, or is one that everybody knows.
 */
@Configuration(proxyBeanMethods = false)
@Profile(ProductionConfiguration.PROFILE)
public class ProductionConfiguration {

    public static final String PROFILE = "production";

    @Bean
    static BeanFactoryPostProcessor credentialsAreThere(Environment environment) {
        return beans -> new RequiredCredentials(environment).check();
    }
}
