package dev.outputhub.prompt.seed;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class SeedConfiguration implements WebMvcConfigurer {

    private final FirstTouch firstTouch;

    SeedConfiguration(FirstTouch firstTouch) {
        this.firstTouch = firstTouch;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // last, so that only a request that may pass seeds anything
        registry.addInterceptor(firstTouch).order(Ordered.LOWEST_PRECEDENCE);
    }
}
