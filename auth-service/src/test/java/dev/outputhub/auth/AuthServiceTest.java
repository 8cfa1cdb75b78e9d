package dev.outputhub.auth;

import dev.outputhub.auth.keycloak.FakeKeycloak;
import dev.outputhub.platform.test.infrastructure.TestInfrastructure;
import dev.outputhub.platform.test.service.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** This service on real PostgreSQL, Kafka, Redis and object store, beside a Keycloak that answers what a test tells it to. */
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

        @Bean
        DynamicPropertyRegistrar store() {
            return properties -> {
                properties.add("hub.s3.endpoint", TestInfrastructure::s3Endpoint);
                properties.add("hub.s3.access-key", () -> "test");
                properties.add("hub.s3.secret-key", () -> "test");
                // tests look by themselves, and at their own trails alone
                properties.add("hub.audit.first-look", () -> "PT10H");
                // 32 bytes; vouches for nothing outside a test
                properties.add("hub.audit.key", () -> "dGVzdC1vbmx5LWF1ZGl0LWtleS0wMTIzNDU2Nzg5YWI=");
            };
        }
    }
}
