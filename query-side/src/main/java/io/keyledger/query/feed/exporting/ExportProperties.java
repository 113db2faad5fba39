package io.keyledger.query.feed.exporting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param limit {@code keyledger.exports.limit}: how many exports there may be at once in this
 *     process; one more is answered 503
 */
@ConfigurationProperties("keyledger.exports")
record ExportProperties(@DefaultValue("32") int limit) {

    ExportProperties {
        if (limit < 0) {
            throw new IllegalArgumentException("keyledger.exports.limit must be 0 or more");
        }
    }
}
