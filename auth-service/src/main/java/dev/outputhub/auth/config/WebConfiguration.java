package dev.outputhub.auth.config;

import dev.outputhub.auth.organization.OrganizationRegistrationInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    WebMvcConfigurer organizationRegistration(OrganizationRegistrationInterceptor registration) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(registration)
                        .addPathPatterns("/api/v1/**")
                        .order(Ordered.LOWEST_PRECEDENCE); // after the scope was checked
            }
        };
    }
}
