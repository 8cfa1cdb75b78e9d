package dev.outputhub.platform.writing;

import dev.outputhub.platform.problems.ProblemWriter;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Entity tags, merge patches and idempotency keys. */
@AutoConfiguration(after = JooqAutoConfiguration.class)
public class WritingAutoConfiguration {

    @Bean
    MergePatch mergePatch(JsonMapper json, Validator validator) {
        return new MergePatch(json, validator);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotency(
            DSLContext database,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Clock clock,
            ProblemWriter problems) {
        var keys = new IdempotencyKeys(database, new TransactionTemplate(transactions), json, clock);
        var filter = new FilterRegistrationBean<>(new IdempotencyFilter(keys, problems));
        filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1); // the key belongs to a verified person
        return filter;
    }

    @Bean
    WebMvcConfigurer expectedVersions() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ExpectedVersionResolver());
            }
        };
    }
}
