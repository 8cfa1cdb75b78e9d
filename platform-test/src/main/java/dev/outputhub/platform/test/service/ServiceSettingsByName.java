package dev.outputhub.platform.test.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/** What a test runs on is said by its name: events are for {@code …IntegrationTests}. */
class ServiceSettingsByName implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> configuration) {
        return AnnotatedElementUtils.hasAnnotation(test, ServiceTest.class)
                ? new ServiceSettings(test.getSimpleName().endsWith("IntegrationTests"))
                : null;
    }
}
