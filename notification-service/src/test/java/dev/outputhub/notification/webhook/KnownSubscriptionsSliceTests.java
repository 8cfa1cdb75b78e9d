package dev.outputhub.notification.webhook;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.notification.NotificationServiceTest;
import dev.outputhub.platform.events.IncomingEvent;
import dev.outputhub.platform.test.contracts.TestEvent;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import dev.outputhub.platform.test.service.Api;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two instances know what is subscribed to; changes come in by a third. */
@NotificationServiceTest
class KnownSubscriptionsSliceTests {

    private final Api owner;
    private final JdbcClient superuser;
    private final StringRedisTemplate redis;
    private final KnownSubscriptions one;
    private final KnownSubscriptions other;
    private String webhook = "";

    @Autowired
    KnownSubscriptionsSliceTests(
            MockMvcTester mvc,
            WebhookSubscriptions subscriptions,
            StringRedisTemplate redis,
            Clock clock,
            @Value("${test.superuser-url}") String superuserUrl) {
        this.owner = Api.v1(mvc, ACME_OWNER);
        this.superuser = new TestDatabase(superuserUrl).jdbc();
        this.redis = redis;
        this.one = new KnownSubscriptions(subscriptions, new SubscriptionEpoch(redis), clock);
        this.other = new KnownSubscriptions(subscriptions, new SubscriptionEpoch(redis), clock);
    }

    @BeforeEach
    void aWebhook() {
        knownIsNothing();
        webhook = "/webhooks/"
                + Api.json(owner.post(
                                "/webhooks",
                                "{\"url\": \"http://localhost:9/hook\", \"eventTypes\": [\"OutputCreated\"]}"))
                        .path("id")
                        .asString();
    }

    @AfterEach
    void isGoneAgain() {
        owner.send(HttpMethod.DELETE, webhook, "*", "");
    }

    @Test
    void bothKnowAtOnceWhatIsSubscribedToChangedAndTakenBack() {
        both("OutputCreated", true);
        both("OutputDeleted", false);
        owner.send(HttpMethod.PATCH, webhook, "*", "{\"eventTypes\": [\"OutputDeleted\"]}");
        both("OutputCreated", false);
        both("OutputDeleted", true);
        owner.send(HttpMethod.PATCH, webhook, "*", "{\"active\": false}");
        both("OutputDeleted", false);
        owner.send(HttpMethod.PATCH, webhook, "*", "{\"active\": true}");
        both("OutputDeleted", true);
        owner.send(HttpMethod.DELETE, webhook, "*", "");
        both("OutputDeleted", false);
    }

    @Test
    void theDatabaseIsNotAskedAgainUntilSomethingChanges() {
        both("OutputCreated", true);
        behindTheirBacks("{OutputDeleted}");
        both("OutputCreated", true);
        owner.send(HttpMethod.PATCH, webhook, "*", "{\"description\": \"another change\"}");
        both("OutputDeleted", true);
    }

    @Test
    void whileAChangeIsCommittedNothingIsKnown() {
        both("OutputCreated", true);
        redis.opsForValue().set("notification:webhooks:" + ACME_OWNER.organizationId(), "changing since a moment");
        behindTheirBacks("{OutputDeleted}");
        both("OutputCreated", false);
        behindTheirBacks("{OutputCreated}");
        both("OutputCreated", true);
    }

    @Test
    void whatRedisForgotIsReadAnew() {
        both("OutputCreated", true);
        redis.delete("notification:webhooks:" + ACME_OWNER.organizationId());
        behindTheirBacks("{OutputDeleted}");
        both("OutputCreated", false);
    }

    @Test
    void whatOneOrganisationAsksForSaysNothingOfAnother() {
        both("OutputCreated", true);
        assertThat(asksFor(one, GLOBEX_OWNER, "OutputCreated")).isFalse();
        assertThat(asksFor(one, ACME_OWNER, "OutputCreated")).isTrue();
    }

    /** Also of what other tests left there. */
    private void knownIsNothing() {
        Api.json(owner.get("/webhooks?limit=200"))
                .path("items")
                .forEach(one -> owner.send(
                        HttpMethod.DELETE, "/webhooks/" + one.path("id").asString(), "*", ""));
        both("OutputCreated", false);
    }

    private void both(String type, boolean expected) {
        assertThat(asksFor(one, ACME_OWNER, type)).as(type).isEqualTo(expected);
        assertThat(asksFor(other, ACME_OWNER, type)).as(type).isEqualTo(expected);
    }

    private static boolean asksFor(KnownSubscriptions known, TestPeople person, String type) {
        var event = IncomingEvent.of(TestEvent.of("output.events.v1", type, UUID.randomUUID(), person, "{}")
                .received()
                .getFirst());
        return known.of(event).stream().anyMatch(subscription -> subscription.asksFor(type, event.time()));
    }

    private void behindTheirBacks(String eventTypes) {
        superuser
                .sql("update notification.webhook set event_types = ?::text[] where id = ?")
                .param(eventTypes)
                .param(UUID.fromString(webhook.substring("/webhooks/".length())))
                .update();
    }
}
