package io.keyledger.command;

import io.keyledger.vocabulary.KeyPrefix;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keyPrefix {@code keyledger.key-prefix}: the brand at the start of every new secret
 */
@ConfigurationProperties("keyledger")
record CommandSideProperties(@DefaultValue("kl") KeyPrefix keyPrefix) {}
