package dev.outputhub.platform.database;

import java.time.Clock;
import java.time.Duration;
import org.jooq.ExecuteListenerProvider;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** How every service reaches its own schema. */
@AutoConfiguration(before = JooqAutoConfiguration.class)
public class DatabaseAutoConfiguration {

    /** PostgreSQL keeps microseconds; a clock that gives more makes a written record differ from the read one. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }

    @Bean
    DefaultConfigurationCustomizer jooqDefaults() {
        return configuration -> configuration
                .settings()
                .withRenderSchema(false)
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withRenderNameCase(RenderNameCase.LOWER)
                .withExecuteLogging(false);
    }

    /** After the one that translates exceptions, or its answer would replace this one's. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ExecuteListenerProvider textWithoutNul() {
        return new DefaultExecuteListenerProvider(new TextWithoutNul());
    }

    /** The platform's own tables come first (V001 to V099), a service's from V100 on; both can grow later. */
    @Bean
    FlywayConfigurationCustomizer platformMigrations() {
        return configuration -> configuration
                .locations("classpath:db/migration-platform", "classpath:db/migration")
                .outOfOrder(true)
                // one that moved into a library is missing where that library is not used
                .ignoreMigrationPatterns("*:missing")
                .validateMigrationNaming(true);
    }
}
