package dev.outputhub.platform.test.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outputhub.platform.deletion.DeletedOrganizations;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import java.time.Duration;
import java.util.UUID;
import org.springframework.core.env.Environment;

/** What every service keeps to when an organisation is deleted. */
public final class Erasure {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Erasure() {}

    /** Of two organisations with a row in every table, nothing is left of the one that is deleted, and all of the other. */
    public static void leavesNothing(Environment environment, DeletedOrganizations deleted) {
        var schema = environment.getRequiredProperty("spring.application.name").replace("-service", "");
        var rows = new OrganizationRows(TestDatabase.of(environment), schema);
        var gone = UUID.randomUUID();
        var stays = UUID.randomUUID();
        rows.plant(gone);
        rows.plant(stays);
        var tables = rows.tablesWith(gone);
        assertThat(tables).contains("idempotency_key").isEqualTo(rows.tablesWith(stays));

        deleted.add(gone);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(rows.tablesWith(gone)).isEmpty());
        assertThat(rows.tablesWith(stays)).isEqualTo(tables);

        // what was made up is none of other tests' business
        deleted.add(stays);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(rows.tablesWith(stays)).isEmpty());
    }
}
