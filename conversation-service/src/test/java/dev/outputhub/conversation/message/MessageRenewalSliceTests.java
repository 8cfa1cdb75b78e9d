package dev.outputhub.conversation.message;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outputhub.conversation.service.ConversationApi;
import dev.outputhub.conversation.service.ConversationServiceTest;
import dev.outputhub.conversation.service.StoredMessages;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class MessageRenewalSliceTests extends ConversationServiceTest {

    private static final String PARTS = """
            [{"type": "text", "text": "Read this."}, {"type": "file", "text": "medlar", "name": "a.txt"}]""";

    private final ConversationApi acme;
    private final TestDatabase database;
    private final MessageRenewal renewal;
    private final UUID conversation = UUID.randomUUID();

    @Autowired
    MessageRenewalSliceTests(MockMvcTester mvc, Environment environment, MessageRenewal renewal) {
        acme = new ConversationApi(mvc, ACME_EDITOR);
        database = TestDatabase.of(environment);
        this.renewal = renewal;
    }

    @Test
    void messagesThatAnEarlierReleaseStoredAreIndexedAgain() {
        var message = StoredMessages.store(database, conversation, "Read this.", PARTS);
        database.run(
                "set search_path = conversation, public",
                "update conversation.message_document set document = hub_document(null, 'Read this.')"
                        + " where message_id = '" + message + "'");
        assertThat(hits()).isZero();
        var justBefore = new UUID(message.getMostSignificantBits(), message.getLeastSignificantBits() - 1);
        goOnBehind(ACME_EDITOR.organizationId(), justBefore);
        // another instance may be at it; of what other tests stored, one batch is enough
        await().untilAsserted(() -> {
            renewal.run(() -> true);
            assertThat(hits()).isOne();
        });
    }

    @Test
    void comesToAnEnd() {
        var last = new UUID(-1, -1);
        goOnBehind(last, last);
        await().untilAsserted(() -> {
            renewal.run(() -> true);
            assertThat(left()).isZero();
        });
    }

    private void goOnBehind(UUID organization, UUID message) {
        database.run("""
                insert into conversation.message_renewal (organization_id, message_id) values ('%s', '%s')
                on conflict (one) do update set organization_id = excluded.organization_id, message_id = excluded.message_id
                """.formatted(organization, message));
    }

    private int left() {
        return database.jdbc()
                .sql("select count(*) from conversation.message_renewal")
                .query(Integer.class)
                .single();
    }

    private int hits() {
        return acme.read("/api/v1/search-hits?kinds=message&q=medlar&title={title}", conversation)
                .path("items")
                .size();
    }
}
