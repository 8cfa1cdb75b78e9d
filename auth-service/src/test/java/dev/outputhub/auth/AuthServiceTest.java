package dev.outputhub.auth;

import dev.outputhub.auth.keycloak.FakeKeycloak;
import dev.outputhub.platform.test.service.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** This service on real PostgreSQL, Kafka and Redis, beside a Keycloak that answers what a test tells it to. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import(AuthServiceTest.WithFakeKeycloak.class)
public @interface AuthServiceTest {

    @TestConfiguration(proxyBeanMethods = false)
    class WithFakeKeycloak {
        @Bean
        DynamicPropertyRegistrar fakeKeycloak() {
            return properties -> properties.add("hub.keycloak.admin-uri", FakeKeycloak.shared()::adminUri);
        }
    }
}
