package dev.outputhub.prompt.config;

import dev.outputhub.platform.remote.CircuitProfile;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CacheConfiguration {

    @Bean
    CircuitBreaker redisCircuit() {
        return CircuitProfile.CACHE.circuit("redis");
    }
}
