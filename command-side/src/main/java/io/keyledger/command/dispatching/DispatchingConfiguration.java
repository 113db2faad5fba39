package io.keyledger.command.dispatching;

import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.ApiKeyId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets controllers take a {@link Requester}, an {@link ApiKeyTarget} and an {@link
 * AccessTokenTarget}, and events inherit who caused them.
 */
@Configuration(proxyBeanMethods = false)
public class DispatchingConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequesterResolver());
        resolvers.add(new TargetResolver<>(ApiKeyTarget.class, ApiKeyId::parse, ApiKeyTarget::new));
        resolvers.add(
                new TargetResolver<>(
                        AccessTokenTarget.class, AccessTokenId::parse, AccessTokenTarget::new));
    }

    @Bean
    CommandTimers commandTimers(ObjectProvider<MeterRegistry> meters) {
        return new CommandTimers(meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    CorrelationDataProvider inheritedMetadata() {
        return CommandMetadata.inheritance();
    }
}
