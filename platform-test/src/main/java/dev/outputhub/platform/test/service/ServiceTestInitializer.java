package dev.outputhub.platform.test.service;

import dev.outputhub.platform.test.identity.TestIssuer;
import dev.outputhub.platform.test.infrastructure.TestInfrastructure;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a service under test to its servers, by the same settings as in production. */
class ServiceTestInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** 32 bytes; protects nothing outside a test. */
    private static final String ENCRYPTION_KEY = "dGVzdC1vbmx5LWtleS0wMTIzNDU2Nzg5YWJjZGVmZ2g=";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var service = context.getEnvironment().getRequiredProperty("spring.application.name");
        var database = TestInfrastructure.createServiceDatabase(service.replace("-service", ""));
        var issuer = TestIssuer.shared().uri();
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.service(),
                        "spring.datasource.password=" + database.servicePassword(),
                        "spring.flyway.url=" + database.url(),
                        "spring.flyway.user=" + database.owner(),
                        "spring.flyway.password=" + database.ownerPassword(),
                        "test.superuser-url=" + database.superuserUrl(),
                        "spring.kafka.bootstrap-servers=" + TestInfrastructure.kafkaBootstrapServers(),
                        // contexts share the broker; each reads every event from the time it starts
                        "spring.kafka.consumer.group-id=" + service + "-" + UUID.randomUUID(),
                        "spring.kafka.consumer.auto-offset-reset=latest",
                        "spring.data.redis.host=localhost",
                        "spring.data.redis.port=" + TestInfrastructure.redisPort(),
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer,
                        "hub.client.issuer-uri=" + issuer,
                        "hub.client.secret=test",
                        "hub.gateway-key=test-gateway-key",
                        "hub.encryption-key=" + ENCRYPTION_KEY,
                        "hub.outbound.allow-loopback=true",
                        "logging.structured.format.console=")
                .applyTo(context);
    }
}
