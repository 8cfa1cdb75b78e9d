package dev.outputhub.auth.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class RegistrationIntegrationTests {

    private final Registration registration;
    private final JdbcClient superuser;

    @Autowired
    RegistrationIntegrationTests(Registration registration, @Value("${test.superuser-url}") String superuserUrl) {
        this.registration = registration;
        this.superuser = new TestDatabase(superuserUrl).jdbc();
    }

    @Test
    void isRegisteredOnceHoweverManySeeItAtTheSameTime() throws Exception {
        var id = UUID.randomUUID();
        var principal = new Principal(
                id, "initech", UUID.randomUUID(), null, null, Set.of("owner"), Set.of("profile:read"), null);
        var start = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                people.submit(() -> {
                    start.await();
                    CurrentPrincipal.run(principal, () -> registration.registerOrganizationOf(principal));
                    return null;
                });
            }
            start.countDown();
        }
        assertThat(count("select count(*) from auth.organization where organization_id = ?", id))
                .isOne();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(count(
                                "select count(*) from auth.audit_entry where action = 'organization.registered'"
                                        + " and organization_id = ?",
                                id))
                        .isOne());
    }

    private int count(String sql, UUID organizationId) {
        return superuser.sql(sql).param(organizationId).query(Integer.class).single();
    }
}
