package dev.outputhub.platform.sample;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.service.Caller;
import dev.outputhub.platform.test.service.ServiceTest;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What alerts and dashboards look at is what a service tells. */
@ServiceTest
class MetersIntegrationTests {

    private static final Path WATCHED = Path.of("../deploy/observability");
    private static final Pattern NAME =
            Pattern.compile("\\b((?:hub|http_server|kafka|hikaricp|jvm|process|disk)_[a-z_]+)\\b");
    private static final PrometheusNamingConvention NAMES = new PrometheusNamingConvention();

    private final MockMvcTester mvc;
    private final MeterRegistry meters;
    private final JdbcClient database;

    @Autowired
    MetersIntegrationTests(MockMvcTester mvc, MeterRegistry meters, JdbcClient database) {
        this.mvc = mvc;
        this.meters = meters;
        this.database = database;
    }

    @Test
    void everyMetricThatIsWatchedIsTold() throws IOException {
        mvc.get().uri("/api/v1/notes").with(Caller.as(ACME_EDITOR)).exchange();
        var watched = watched();
        assertThat(watched).contains("hub_outbox_age_seconds", "kafka_consumer_fetch_manager_records_lag_max");
        // a consumer tells its lag once it has fetched
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(told()).containsAll(watched));
    }

    @Test
    void theAgeOfTheOutboxIsThatOfItsOldestEvent() {
        assertThat(meters.get("hub.outbox.age").gauge().value()).isBetween(0.0, 600.0);
        database.sql("""
            insert into outbox_record (id, status, record_key, record_type, payload, created_at, failure_count,
              next_retry_at, partition_no, handler_id)
            values ('old', 'NEW', 'nobody', 'messages', '[]', now() - interval '2 hours', 0, now() + interval '1 hour', 0, '')
            """).update();
        try {
            assertThat(meters.get("hub.outbox.age").gauge().value()).isBetween(7_190.0, 7_800.0);
        } finally {
            database.sql("delete from outbox_record where id = 'old'").update();
        }
    }

    private Set<String> told() {
        return meters.getMeters().stream()
                .flatMap(meter -> namesOf(meter.getId()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> namesOf(Meter.Id id) {
        var name = NAMES.name(id.getName(), id.getType(), id.getBaseUnit());
        return switch (id.getType()) {
            case TIMER -> Stream.of(name + "_count", name + "_sum", name + "_max");
            // the registry writes it so, whatever the name
            case COUNTER -> Stream.of(name + "_total");
            default -> Stream.of(name);
        };
    }

    private static Set<String> watched() throws IOException {
        try (var files = Files.walk(WATCHED)) {
            var names = new TreeSet<String>();
            for (var file : files.filter(path -> path.toString().matches(".*(alerts\\.yaml|dashboards/.*\\.json)"))
                    .toList()) {
                NAME.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
            }
            // told by backup-store, whose own test looks for it
            names.remove("hub_backup_last_timestamp_seconds");
            // told by auth-service alone, whose own test looks for them
            names.removeAll(Set.of("hub_audit_wrong", "hub_audit_check_age_seconds"));
            return names;
        }
    }
}
