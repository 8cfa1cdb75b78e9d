package dev.outputhub.notification.stream;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.notification.NotificationServiceTest;
import dev.outputhub.notification.notification.NewNotification;
import dev.outputhub.notification.notification.NotificationFeed;
import dev.outputhub.notification.notification.NotificationKind;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@NotificationServiceTest
class StreamIntegrationTests {

    private final NotificationFeed feed;
    private final FeedChangeChannel changes;
    private final StringRedisTemplate redis;
    private final Clock clock;
    private final JdbcClient superuser;
    private final int port;

    @Autowired
    StreamIntegrationTests(
            NotificationFeed feed,
            FeedChangeChannel changes,
            StringRedisTemplate redis,
            Clock clock,
            @Value("${test.superuser-url}") String superuserUrl,
            @LocalServerPort int port) {
        this.feed = feed;
        this.changes = changes;
        this.redis = redis;
        this.clock = clock;
        this.superuser = new TestDatabase(superuserUrl).jdbc();
        this.port = port;
    }

    @Test
    void aNewNotificationReachesTheOpenPageOfItsPersonAlone() {
        try (var page = new OpenPage(port, ACME_EDITOR, null);
                var other = new OpenPage(port, ACME_ADMIN, null)) {
            page.awaitEvent("unread");
            other.awaitEvent("unread");
            var record = notify(ACME_EDITOR);
            assertThat(page.awaitEvent("notification").data()).contains(record.toString());
            notify(ACME_ADMIN);
            assertThat(other.awaitEvent("notification").data()).doesNotContain(record.toString());
        }
    }

    @Test
    void aPageThatComesBackMissesNothing() {
        String seen;
        try (var page = new OpenPage(port, ACME_EDITOR, null)) {
            page.awaitEvent("unread");
            notify(ACME_EDITOR);
            seen = page.awaitEvent("notification").id();
        }
        var first = notify(ACME_EDITOR);
        var second = notify(ACME_EDITOR);
        try (var page = new OpenPage(port, ACME_EDITOR, seen)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> page.events("notification").size() == 2);
            assertThat(page.events("notification").getFirst().data()).contains(first.toString());
            assertThat(page.events("notification").getLast().data()).contains(second.toString());
            assertThat(Long.parseLong(page.events("notification").getLast().id()))
                    .isEqualTo(Long.parseLong(seen) + 2);
        }
    }

    @Test
    void whatAnotherInstanceWritesIsHeardOfThroughRedis() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(changes::heard);
        try (var page = new OpenPage(port, ACME_VIEWER, null)) {
            page.awaitEvent("unread");
            var record = writeAsAnotherInstance(ACME_VIEWER);
            redis.convertAndSend("hub:notification:feeds", ACME_VIEWER.organizationId() + ":" + ACME_VIEWER.id());
            assertThat(page.awaitEvent("notification").data()).contains(record.toString());
        }
    }

    @Test
    void withoutRedisAPageIsServedByLookingNowAndThen() {
        var sent = new CopyOnWriteArrayList<String>();
        var signal = new WakeSignal();
        var properties = new StreamProperties(Duration.ofSeconds(15), Duration.ofMillis(100), Duration.ofMinutes(1));
        var stream = new NotificationStream(capturing(sent), feed, signal, properties, () -> false, clock);
        var thread = Thread.ofVirtual().start(() -> CurrentPrincipal.run(principal(ACME_VIEWER), () -> run(stream)));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !sent.isEmpty());
        var record = writeAsAnotherInstance(ACME_VIEWER);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sent).anyMatch(event -> event.contains(record.toString())));
        signal.close();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !thread.isAlive());
    }

    @Test
    void aSilentStreamIsKeptAlive() {
        var sent = new CopyOnWriteArrayList<String>();
        var signal = new WakeSignal();
        var properties = new StreamProperties(Duration.ofMillis(50), Duration.ofMillis(20), Duration.ofMinutes(1));
        var stream = new NotificationStream(capturing(sent), feed, signal, properties, () -> true, clock);
        Thread.ofVirtual().start(() -> CurrentPrincipal.run(principal(ACME_VIEWER), () -> run(stream)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sent).anyMatch(event -> event.contains(":alive")));
        signal.close();
    }

    private static void run(NotificationStream stream) {
        try {
            stream.run(-1);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static SseEmitter capturing(List<String> sent) {
        return new SseEmitter() {
            @Override
            public void send(SseEventBuilder builder) {
                var text = new StringBuilder();
                builder.build().forEach(part -> text.append(part.getData()));
                sent.add(text.toString());
            }
        };
    }

    private UUID notify(TestPeople person) {
        var record = UUID.randomUUID();
        CurrentPrincipal.run(
                principal(person),
                () -> feed.add(
                        new NewNotification(NotificationKind.IMPORT_FINISHED, "Done", null, "import", record, null)));
        return record;
    }

    private UUID writeAsAnotherInstance(TestPeople person) {
        var record = UUID.randomUUID();
        superuser
                .sql("""
                    with feed as (
                      insert into notification.notification_feed values (:organization, :person, 1)
                      on conflict (organization_id, person_id)
                      do update set last_sequence = notification_feed.last_sequence + 1
                      returning last_sequence)
                    insert into notification.notification
                      (organization_id, id, person_id, sequence, kind, title, record_kind, record_id, created_at)
                    select :organization, gen_random_uuid(), :person, last_sequence,
                      'import.finished', 'Done', 'import', :record, now() from feed\
                    """)
                .param("organization", person.organizationId())
                .param("person", person.id())
                .param("record", record)
                .update();
        return record;
    }

    private static Principal principal(TestPeople person) {
        return Principal.actingFor(person.organizationId(), person.id());
    }
}
