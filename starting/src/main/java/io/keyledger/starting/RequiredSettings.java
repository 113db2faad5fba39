package io.keyledger.starting;

import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Refuses a start before anything is opened, if what the application must be told is missing. */
final class RequiredSettings
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final List<RequiredSetting> required;

    RequiredSettings(List<RequiredSetting> required) {
        this.required = List.copyOf(required);
    }

    /**
     * @throws SettingRefusedException if one is missing or blank
     */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
    }

    void check(Environment environment) {
        for (RequiredSetting setting : required) {
            if (!StringUtils.hasText(environment.getProperty(setting.name()))) {
                throw new SettingRefusedException(
                        "The setting %s is missing: %s"
                                .formatted(setting.name(), setting.meaning()));
            }
        }
    }
}
