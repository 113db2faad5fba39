package io.keyledger.query.accesstokens;

import io.keyledger.ledger.Ledger;
import io.keyledger.query.reading.CurrentReads;
import io.keyledger.query.reading.ReadPointArgument;
import io.keyledger.query.rebuilding.ManagedProjection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets handlers wait for the list of access tokens instead of that of API keys. */
@Configuration(proxyBeanMethods = false)
class AccessTokenReadPoints implements WebMvcConfigurer {

    private final CurrentReads reads;

    AccessTokenReadPoints(Ledger ledger, ManagedProjection<AccessTokenGeneration> accessTokens) {
        this.reads = new CurrentReads(ledger, accessTokens.active());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(ReadPointArgument.of(reads, Optional.of(AccessTokenProjection.NAME)));
    }
}
