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
        database.run("insert into conversation.message_renewal (organization_id, message_id)"
                + " values ('00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000')"
                + " on conflict do nothing");
        // another instance may be at it
        await().untilAsserted(() -> {
            renewal.run(() -> false);
            assertThat(hits()).isOne();
            assertThat(left()).isZero();
        });
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
