package dev.outputhub.notification.delivery;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.notification.NotificationServiceTest;
import dev.outputhub.platform.test.contracts.TestEvent;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import dev.outputhub.platform.test.service.Api;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@NotificationServiceTest
class DeliveryIntegrationTests {

    private static final String TOPIC = "output.events.v1";

    private final MockMvcTester mvc;
    private final KafkaTemplate<String, String> kafka;
    private final KafkaListenerEndpointRegistry listeners;
    private final JdbcClient superuser;
    private final Clock clock;
    private final Subscriber subscriber = new Subscriber();
    private String webhook = "";

    @Autowired
    DeliveryIntegrationTests(
            MockMvcTester mvc,
            KafkaTemplate<String, String> kafka,
            KafkaListenerEndpointRegistry listeners,
            Clock clock,
            @Value("${test.superuser-url}") String superuserUrl) {
        this.mvc = mvc;
        this.kafka = kafka;
        this.listeners = listeners;
        this.superuser = new TestDatabase(superuserUrl).jdbc();
        this.clock = clock;
    }

    @BeforeEach
    void aSubscriber() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> listeners.getListenerContainers().stream()
                        .allMatch(container -> container.getAssignedPartitions().size()
                                >= container.getContainerProperties().getTopics().length * 6));
        var created = Api.json(owner().post(
                        "/webhooks",
                        "{\"url\": \"" + subscriber.url()
                                + "\", \"eventTypes\": [\"OutputCreated\", \"OutputDeleted\"]}"));
        webhook = "/webhooks/" + created.path("id").asString();
        subscriber.knows(created.path("secret").asString());
    }

    @AfterEach
    void nobodyListensAnyMore() {
        owner().send(HttpMethod.DELETE, webhook, "*", "");
        subscriber.close();
    }

    @Test
    void anEventReachesItsSubscriberOnceSignedAndAsItWasTold() {
        var event = created(ACME_EDITOR);
        kafka.send(event.message());
        kafka.send(event.message());
        untilDelivery("delivered");
        assertThat(subscriber.calls()).singleElement().satisfies(call -> {
            assertThat(call.genuine()).isTrue();
            assertThat(call.id()).isEqualTo(event.id().toString());
            assertThat(call.body().path("type").asString()).isEqualTo("OutputCreated");
            assertThat(call.body().path("organizationId").asString())
                    .isEqualTo(ACME_EDITOR.organizationId().toString());
            assertThat(call.body().path("data").path("title").asString()).isEqualTo("Grüße");
            assertThat(Instant.parse(call.body().path("timestamp").asString())).isEqualTo(event.time());
        });
    }

    @Test
    void othersEventsAndEventsNobodyAskedForStayAway() {
        kafka.send(created(GLOBEX_OWNER).message());
        kafka.send(created(ACME_EDITOR).ofLimited().message());
        kafka.send(TestEvent.of(TOPIC, "OutputRestored", UUID.randomUUID(), ACME_EDITOR, "{}")
                .message());
        kafka.send(created(ACME_EDITOR)
                .at(clock.instant().minus(Duration.ofHours(1)))
                .message());
        var last = TestEvent.of(TOPIC, "OutputDeleted", UUID.randomUUID(), ACME_EDITOR, "{}");
        kafka.send(last.message());
        untilDelivery("delivered");
        assertThat(subscriber.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.id()).isEqualTo(last.id().toString()));
    }

    @Test
    void aFailureIsTriedAgainUnderTheSameId() {
        subscriber.answers(500, 302);
        kafka.send(created(ACME_EDITOR).message());
        var delivery = untilDelivery("delivered");
        assertThat(delivery.path("attempts")
                        .valueStream()
                        .map(attempt -> attempt.path("status").asInt()))
                .containsExactly(500, 302, 204);
        assertThat(delivery.path("attempts").get(1).path("error").asString()).contains("not followed");
        assertThat(subscriber.calls()).hasSize(3).allSatisfy(call -> {
            assertThat(call.genuine()).isTrue();
            assertThat(call.path()).isEqualTo("/hook");
            assertThat(call.id()).isEqualTo(delivery.path("eventId").asString());
        });
    }

    @Test
    void isGivenUpInTheEndAndReplayedByHand() {
        subscriber.answers(500, 503, 400);
        kafka.send(created(ACME_EDITOR).message());
        var dead = untilDelivery("dead");
        assertThat(dead.path("attempts")).hasSize(3);
        assertThat(dead.path("nextAttemptAt").isNull()).isTrue();
        var replay = webhook + "/deliveries/" + dead.path("id").asString() + "/replay";
        assertThat(Api.v1(mvc, GLOBEX_OWNER).post(replay, "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(owner().post(replay, "")).hasStatus(HttpStatus.ACCEPTED);
        assertThat(untilDelivery("delivered").path("attempts")).hasSize(4);
    }

    @Test
    void aSubscriberThatIsGoneIsSwitchedOff() {
        subscriber.answers(410);
        kafka.send(created(ACME_EDITOR).message());
        assertThat(untilDelivery("dead").path("attempts")).hasSize(1);
        assertThat(owner().get(webhook)).bodyJson().extractingPath("$.active").isEqualTo(false);
        assertThat(owner().get(webhook))
                .bodyJson()
                .extractingPath("$.disabledReason")
                .asString()
                .contains("410");
        assertThat(owner().post(webhook + "/test", "")).hasStatus(HttpStatus.CONFLICT);
        assertThat(owner().send(HttpMethod.PATCH, webhook, "*", "{\"active\": true}"))
                .bodyJson()
                .extractingPath("$.disabledReason")
                .isNull();
    }

    @Test
    void aSubscriberThatNothingReachesIsSwitchedOffAndWhoeverMadeItIsTold() {
        subscriber.answers(Collections.nCopies(12, 500).toArray(Integer[]::new));
        for (int event = 0; event < 4; event++) {
            kafka.send(created(ACME_EDITOR).message());
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !Api.json(owner().get(webhook)).path("active").asBoolean(true));
        assertThat(Api.json(owner().get(webhook)).path("disabledReason").asString())
                .startsWith("4 deliveries in a row");
        assertThat(Api.json(owner().get("/notifications"))
                        .path("items")
                        .valueStream()
                        .filter(told -> told.path("kind").asString().equals("webhook.disabled"))
                        .map(told -> told.path("link").asString()))
                .containsOnlyOnce(webhook);
    }

    @Test
    void oneDeliveryThatArrivesKeepsTheSubscriberOn() {
        subscriber.answers(500, 500, 500);
        kafka.send(created(ACME_EDITOR).message());
        untilDelivery("dead");
        kafka.send(created(ACME_EDITOR).message());
        untilDelivery("delivered");
        subscriber.answers(Collections.nCopies(9, 500).toArray(Integer[]::new));
        for (int event = 0; event < 3; event++) {
            kafka.send(created(ACME_EDITOR).message());
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Api.json(owner().get(webhook + "/deliveries?state=dead"))
                                .path("items")
                                .size()
                        == 4);
        assertThat(owner().get(webhook)).bodyJson().extractingPath("$.active").isEqualTo(true);
    }

    @Test
    void aSlowSubscriberIsNotWaitedFor() {
        subscriber.takesItsTime(5_000);
        owner().post(webhook + "/test", "");
        var attempt = untilDelivery("dead").path("attempts").get(0);
        assertThat(attempt.path("error").asString()).isEqualTo("The answer took too long.");
        assertThat(attempt.path("durationMs").asLong()).isBetween(1_500L, 4_500L);
    }

    @Test
    void anUnreachableSubscriberIsNamedSo() {
        subscriber.close();
        owner().post(webhook + "/test", "");
        var attempt = untilDelivery("dead").path("attempts").get(0);
        assertThat(attempt.path("status").isNull()).isTrue();
        assertThat(attempt.path("error").asString()).isEqualTo("The connection was refused.");
    }

    @Test
    void aTestIsSentAtOnceAndNotTriedAgain() {
        subscriber.answers(500);
        assertThat(owner().post(webhook + "/test", "")).hasStatus(HttpStatus.ACCEPTED);
        untilDelivery("dead");
        assertThat(subscriber.calls()).singleElement().satisfies(call -> {
            assertThat(call.genuine()).isTrue();
            assertThat(call.body().path("type").asString()).isEqualTo("WebhookTested");
        });
    }

    @Test
    void aDeliveryWhoseSenderDiedIsTakenByAnother() {
        store("pending", clock.instant(), true);
        assertThat(untilDelivery("delivered").path("attempts")).hasSize(1);
        assertThat(subscriber.calls()).hasSize(1);
        untilNothingIsScheduled();
    }

    @Test
    void aFailureWhoseSenderDiedBeforeItsNextAttemptWaitsForItAllTheSame() {
        var next = clock.instant().plusSeconds(3);
        store("failed", next, true);
        var attempt = untilDelivery("delivered").path("attempts").get(0);
        assertThat(Instant.parse(attempt.path("at").asString())).isAfterOrEqualTo(next.minusMillis(1));
    }

    @Test
    void aDeliveryWhoseSenderDiedAfterItWasDeliveredIsNotSentAgain() {
        store("delivered", clock.instant(), true);
        untilNothingIsScheduled();
        assertThat(subscriber.calls()).isEmpty();
    }

    @Test
    void whatCameWhileAWebhookWasOffIsSentWhenItIsSwitchedOn() {
        owner().send(HttpMethod.PATCH, webhook, "*", "{\"active\": false}");
        store("pending", clock.instant(), false);
        untilNothingIsScheduled();
        assertThat(subscriber.calls()).isEmpty();
        owner().send(HttpMethod.PATCH, webhook, "*", "{\"active\": true}");
        assertThat(untilDelivery("delivered").path("attempts")).hasSize(1);
    }

    @Test
    void whatIsOnItsWayWhileTheOrganisationIsClosedIsSentWhenItIsOpenedAgain() {
        tell("OrganizationClosed");
        try {
            untilClosed(true);
            store("pending", clock.instant(), false);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> superuser
                            .sql(
                                    "select exists (select from notification.scheduled_tasks where task_name ="
                                            + " 'webhook-delivery' and not picked and execution_time > now() + interval '1 second')")
                            .query(Boolean.class)
                            .single());
            assertThat(subscriber.calls()).isEmpty();
        } finally {
            tell("OrganizationReopened");
            untilClosed(false);
        }
        assertThat(untilDelivery("delivered").path("attempts")).hasSize(1);
    }

    @Test
    void aReplayDuringAnAttemptIsSentAsWell() {
        subscriber.takesItsTime(1_000);
        owner().post(webhook + "/test", "");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !subscriber.calls().isEmpty());
        owner().post(webhook + "/deliveries/" + newest().path("id").asString() + "/replay", "");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> newest().path("attempts").size() == 2);
        assertThat(untilDelivery("delivered").path("attempts")).hasSize(2);
        assertThat(subscriber.calls()).hasSize(2);
        untilNothingIsScheduled();
    }

    @Test
    void theLogIsFilteredByState() {
        owner().post(webhook + "/test", "");
        untilDelivery("delivered");
        assertThat(Api.json(owner().get(webhook + "/deliveries?state=dead")).path("items"))
                .isEmpty();
        assertThat(Api.json(owner().get(webhook + "/deliveries?state=delivered&count=true"))
                        .path("total")
                        .asInt())
                .isOne();
    }

    private void tell(String type) {
        var organization = ACME_OWNER.organizationId();
        var data = "{\"id\": \"" + organization + "\", \"deleteAt\": \"2026-12-28T09:30:00Z\"}";
        kafka.send(TestEvent.of("organization.events.v1", type, organization, ACME_OWNER, data)
                .message());
    }

    private void untilClosed(boolean closed) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> superuser
                                .sql("select exists (select from notification.closed_organization where id = ?)")
                                .param(ACME_OWNER.organizationId())
                                .query(Boolean.class)
                                .single()
                        == closed);
    }

    /** @param orphaned whether a sender has taken it that is not heard of any more */
    private void store(String state, Instant nextAttempt, boolean orphaned) {
        var id = UUID.randomUUID();
        superuser
                .sql("""
                    insert into notification.webhook_delivery
                      (organization_id, id, webhook_id, event_id, event_type, body, state, next_attempt_at, created_at)
                    values (:organization, :id, :webhook, :id, 'OutputCreated', '{}', :state, :at, now())\
                    """)
                .param("organization", ACME_OWNER.organizationId())
                .param("id", id)
                .param("webhook", UUID.fromString(webhook.substring(webhook.lastIndexOf('/') + 1)))
                .param("state", state)
                .param("at", nextAttempt.atOffset(ZoneOffset.UTC))
                .update();
        superuser
                .sql("""
                    insert into notification.scheduled_tasks
                      (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                    values ('webhook-delivery', :task, now(), :orphaned, 'gone', now() - interval '1 hour', 2)\
                    """)
                .param("task", new DeliveryTask(ACME_OWNER.organizationId(), id, 0).text())
                .param("orphaned", orphaned)
                .update();
    }

    private void untilNothingIsScheduled() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> superuser
                        .sql("select not exists (select from notification.scheduled_tasks where task_name ="
                                + " 'webhook-delivery')")
                        .query(Boolean.class)
                        .single());
    }

    private static TestEvent created(TestPeople person) {
        var id = UUID.randomUUID();
        return TestEvent.of(
                TOPIC, "OutputCreated", id, person, "{\"id\": \"" + id + "\", \"title\": \"Grüße\", \"length\": 5}");
    }

    private JsonNode untilDelivery(String... states) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> List.of(states).contains(newest().path("state").asString("")));
        return newest();
    }

    private JsonNode newest() {
        return Api.json(owner().get(webhook + "/deliveries?limit=1"))
                .path("items")
                .path(0);
    }

    private Api owner() {
        return Api.v1(mvc, ACME_OWNER);
    }
}
