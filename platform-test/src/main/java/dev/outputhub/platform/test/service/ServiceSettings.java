package dev.outputhub.platform.test.service;

import dev.outputhub.platform.test.identity.TestIssuer;
import dev.outputhub.platform.test.infrastructure.TestInfrastructure;
import dev.outputhub.platform.test.neighbours.Neighbours;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Points a service under test to its servers and its neighbours, by the same settings as in production. Tests of equal settings share a context.
 *
 * @param events whether it tells and hears any; where not there is no Kafka, and what it has to tell stays in its outbox
 */
record ServiceSettings(boolean events) implements ContextCustomizer {

    private static final List<String> SERVICES =
            List.of("auth", "prompt", "output", "conversation", "llm", "analytics", "notification");

    /** 32 bytes; protects nothing outside a test. */
    private static final String ENCRYPTION_KEY = "dGVzdC1vbmx5LWtleS0wMTIzNDU2Nzg5YWJjZGVmZ2g=";

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration test) {
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
                        "spring.data.redis.host=localhost",
                        "spring.data.redis.port=" + TestInfrastructure.redisPort(),
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer,
                        "hub.client.issuer-uri=" + issuer,
                        "hub.client.secret=test",
                        "hub.gateway-key=test-gateway-key",
                        "hub.encryption-key=" + ENCRYPTION_KEY,
                        "hub.outbound.allow-loopback=true",
                        "logging.structured.format.console=")
                .and(events ? withEvents(service) : withoutEvents())
                .and(SERVICES.stream()
                        .map(other -> "hub.services." + other + "="
                                + Neighbours.shared().address()))
                .applyTo(context);
    }

    private static Stream<String> withEvents(String service) {
        return Stream.of(
                "spring.kafka.bootstrap-servers=" + TestInfrastructure.kafkaBootstrapServers(),
                // contexts share the broker; each reads every event from the time it starts
                "spring.kafka.consumer.group-id=" + service + "-" + UUID.randomUUID(),
                "spring.kafka.consumer.auto-offset-reset=latest");
    }

    private static Stream<String> withoutEvents() {
        return Stream.of(
                "spring.kafka.bootstrap-servers=no-kafka-in-slices.invalid:9092",
                "spring.kafka.admin.auto-create=false",
                "spring.kafka.listener.auto-startup=false",
                "hub.relay.enabled=false");
    }
}
