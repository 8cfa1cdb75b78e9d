package dev.outputhub.platform.paging;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** List parameters for controllers. */
@AutoConfiguration
public class PagingAutoConfiguration {

    @Bean
    WebMvcConfigurer listQueries() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ListQueryResolver());
            }
        };
    }
}
