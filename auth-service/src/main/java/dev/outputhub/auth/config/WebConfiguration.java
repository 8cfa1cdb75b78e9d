package dev.outputhub.auth.config;

import dev.outputhub.auth.person.FirstSightInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    WebMvcConfigurer firstSightOfOrganizations(FirstSightInterceptor firstSight) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(firstSight)
                        .addPathPatterns("/api/v1/**")
                        .order(Ordered.LOWEST_PRECEDENCE); // after the scope was checked
            }
        };
    }
}
