package dev.outputhub.conversation.message;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.service.ConversationApi;
import dev.outputhub.conversation.service.ConversationServiceTest;
import dev.outputhub.conversation.service.StoredMessages;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import dev.outputhub.platform.test.service.Api;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ConversationMergeSliceTests extends ConversationServiceTest {

    private static final String NO_PARTS = "[]";

    private final ConversationApi acme;
    private final ConversationApi globex;
    private final TestDatabase database;
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Autowired
    ConversationMergeSliceTests(MockMvcTester mvc, Environment environment) {
        acme = new ConversationApi(mvc, ACME_EDITOR);
        globex = new ConversationApi(mvc, GLOBEX_OWNER);
        database = TestDatabase.of(environment);
    }

    @Test
    void bringsWhatOnlyTheOtherHasAndTakesItBack() {
        var question = StoredMessages.store(database, one, "What is blight?", NO_PARTS);
        var asked = StoredMessages.store(database, other, "What is blight?", NO_PARTS);
        var answer = StoredMessages.store(database, other, "A wombat of plants.", NO_PARTS);
        answers(answer, asked);
        var merged = merge(acme, one, other);
        assertThat(merged).hasStatus(HttpStatus.CREATED);
        assertThat(Api.json(merged).path("known").asInt()).isOne();
        assertThat(Api.json(merged).path("added").asInt()).isOne();
        assertThat(texts(one)).containsExactly("What is blight?", "A wombat of plants.");
        assertThat(acme.read(path(one) + "/outline").at("/items/1/parentId").asString())
                .isEqualTo(question.toString());
        assertThat(acme.read(path(other)).path("deletedAt").isNull()).isFalse();
        assertThat(texts(other)).hasSize(2);

        var undo = "/api/v1/conversations/merges/"
                + Api.json(merged).path("mergeId").asString() + "/undo";
        assertThat(send(globex, undo, null)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(acme, undo, null)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(texts(one)).containsExactly("What is blight?");
        assertThat(acme.read(path(other)).path("deletedAt").isNull()).isTrue();
        assertThat(send(acme, undo, null)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatWasSaidAboutTheOtherComesAlongAndGoesBack() {
        var question = StoredMessages.store(database, one, "Why?", NO_PARTS);
        var asked = StoredMessages.store(database, other, "Why?", NO_PARTS);
        attach(other, asked);
        assertThat(acme.send(HttpMethod.PATCH, path(one), "*", "{\"notes\": \"mine\"}"))
                .hasStatusOk();
        assertThat(acme.send(HttpMethod.PATCH, path(other), "*", "{\"notes\": \"theirs\", \"favourite\": true}"))
                .hasStatusOk();
        var merged = Api.json(merge(acme, one, other));
        var joined = acme.read(path(one));
        assertThat(joined.path("notes").asString()).isEqualTo("mine\n\ntheirs");
        assertThat(joined.path("favourite").asBoolean()).isTrue();
        assertThat(filesOf(question)).isOne();

        assertThat(send(
                        acme,
                        "/api/v1/conversations/merges/" + merged.path("mergeId").asString() + "/undo",
                        null))
                .hasStatus(HttpStatus.NO_CONTENT);
        var back = acme.read(path(one));
        assertThat(back.path("notes").asString()).isEqualTo("mine");
        assertThat(back.path("favourite").asBoolean()).isFalse();
        assertThat(filesOf(question)).isZero();
        assertThat(filesOf(asked)).isOne();
        assertThat(acme.read(path(other)).path("notes").asString()).isEqualTo("theirs");
    }

    @Test
    void whatIsNotedAfterAMergeStays() {
        StoredMessages.store(database, one, "Why?", NO_PARTS);
        StoredMessages.store(database, other, "Why?", NO_PARTS);
        acme.send(HttpMethod.PATCH, path(other), "*", "{\"notes\": \"theirs\"}");
        var merged = Api.json(merge(acme, one, other));
        acme.send(HttpMethod.PATCH, path(one), "*", "{\"notes\": \"said since\"}");
        send(acme, "/api/v1/conversations/merges/" + merged.path("mergeId").asString() + "/undo", null);
        assertThat(acme.read(path(one)).path("notes").asString()).isEqualTo("said since");
    }

    @Test
    void leavesWhatWentOnFromIt() {
        StoredMessages.store(database, one, "Why?", NO_PARTS);
        var asked = StoredMessages.store(database, other, "Why?", NO_PARTS);
        answers(StoredMessages.store(database, other, "Because.", NO_PARTS), asked);
        var merged = Api.json(merge(acme, one, other));
        var brought = acme.read(path(one) + "/outline").at("/items/1/id").asString();
        answers(StoredMessages.store(database, one, "And then?", NO_PARTS), UUID.fromString(brought));
        assertThat(send(
                        acme,
                        "/api/v1/conversations/merges/" + merged.path("mergeId").asString() + "/undo",
                        null))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(texts(one)).hasSize(3);
    }

    @Test
    void refusesWhatIsNotTheSame() {
        StoredMessages.store(database, one, "Why?", NO_PARTS);
        StoredMessages.store(database, other, "How?", NO_PARTS);
        assertThat(merge(acme, one, other)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(merge(acme, one, one)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(merge(acme, one, UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(merge(globex, one, other)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(texts(one)).hasSize(1);
    }

    private void answers(UUID message, UUID parent) {
        database.run(
                "set search_path = conversation, public",
                "update conversation.message set parent_id = '" + parent + "' where id = '" + message + "'");
    }

    private void attach(UUID conversation, UUID message) {
        database.run("set search_path = conversation, public", """
                insert into conversation.message_file
                  (organization_id, conversation_id, message_id, reference, file_id, name, media_type, size, import_id, stored_at)
                values ('%s', '%s', '%s', 'a.png', gen_random_uuid(), 'a.png', 'image/png', 1, gen_random_uuid(), now())""".formatted(
                        ACME_EDITOR.organizationId(), conversation, message));
    }

    private long filesOf(UUID message) {
        return database.jdbc()
                .sql("select count(*) from conversation.message_file where message_id = ?")
                .param(message)
                .query(Long.class)
                .single();
    }

    private List<String> texts(UUID conversation) {
        return acme.read(path(conversation) + "/messages?branch=all")
                .path("items")
                .valueStream()
                .map(message -> message.path("text").asString())
                .toList();
    }

    private static MvcTestResult merge(ConversationApi api, UUID into, UUID from) {
        return send(api, path(into) + "/merges", "{\"conversationId\": \"" + from + "\"}");
    }

    private static MvcTestResult send(ConversationApi api, String path, @Nullable String body) {
        return api.send(HttpMethod.POST, path, "*", body);
    }

    private static String path(UUID conversation) {
        return "/api/v1/conversations/" + conversation;
    }
}
