package dev.outputhub.conversation.conversation;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_REVIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.reference.AgentState;
import dev.outputhub.conversation.reference.Agents;
import dev.outputhub.conversation.service.ChatGptArchive;
import dev.outputhub.conversation.service.ConversationApi;
import dev.outputhub.conversation.service.ConversationServiceTest;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.test.neighbours.Neighbours;
import dev.outputhub.platform.test.service.Api;
import dev.outputhub.platform.test.service.Caller;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class ConversationIntegrationTests extends ConversationServiceTest {

    private final MockMvcTester mvc;
    private final Agents agents;
    private final TransactionTemplate transaction;
    private final ConversationApi acme;
    private final ConversationApi reviewer;
    private final ConversationApi globex;
    private final ConversationApi owner;

    @Autowired
    ConversationIntegrationTests(MockMvcTester mvc, Agents agents, TransactionTemplate transaction) {
        this.mvc = mvc;
        this.agents = agents;
        this.transaction = transaction;
        acme = new ConversationApi(mvc, ACME_EDITOR);
        reviewer = new ConversationApi(mvc, ACME_REVIEWER);
        globex = new ConversationApi(mvc, GLOBEX_OWNER);
        owner = new ConversationApi(mvc, ACME_OWNER);
    }

    @Test
    void asksForIfMatchAndRefusesAStaleOne() {
        var path = path(chat("Bread"));
        assertThat(mvc.delete().uri(path).with(Caller.as(ACME_EDITOR))).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(mvc.delete().uri(path).with(Caller.as(ACME_EDITOR)).header("If-Match", "\"99\""))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(acme.get(path)).hasHeader("ETag", "\"1\"");
        var changed = acme.patch(path, "{\"notes\": \"Try again\"}");
        assertThat(changed).hasStatusOk().hasHeader("ETag", "\"2\"");
    }

    @Test
    void refusesWhatIsNotValidOrNotThere() {
        var path = path(chat("Bread"));
        assertThat(acme.patch(path, "{\"title\": \" \"}")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(acme.patch(path, "{\"currentMessageId\": \"" + UUID.randomUUID() + "\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(acme.patch(path, "{\"terms\": {\"tags\": [\"unknown-tag\"]}}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var baker = Neighbours.shared().records().agent("Baker");
        assertThat(acme.patch(path, "{\"agentId\": \"" + baker + "\"}")).hasStatusOk();
        assertThat(acme.read(path + "?include=agent").at("/agent/title").asString())
                .isEqualTo("Baker");
        assertThat(acme.get("/api/v1/conversations?colour=red")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(acme.get("/api/v1/conversations/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anAgentThatIsGoneForGoodIsTakenNoMore() {
        var agent = Neighbours.shared().records().agent("Baker");
        var principal = Principal.actingFor(ACME_EDITOR.organizationId(), ACME_EDITOR.id());
        CurrentPrincipal.run(
                principal,
                () -> transaction.executeWithoutResult(_ -> agents.remember(new AgentState(agent, "Baker", true))));
        var named = "{\"agentId\": \"" + agent + "\"}";
        assertThat(acme.patch(path(chat("Bread")), named)).hasStatusOk();
        CurrentPrincipal.run(
                principal,
                () -> transaction.executeWithoutResult(_ -> agents.remember(new AgentState(agent, "Baker", true))));
        Neighbours.shared().records().forget(agent);
        assertThat(acme.patch(path(chat("Rolls")), named)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whoMayNotReadConversationsReachesThemByNoOtherWay() {
        var word = "hidden" + UUID.randomUUID().toString().replace("-", "");
        var conversation = chat(word);
        var message = acme.read(path(conversation)).path("currentMessageId").asString();
        var search = mvc.get()
                .uri("/api/v1/search-hits?q=" + word)
                .with(Caller.holding(ACME_EDITOR, "search:read"))
                .exchange();
        assertThat(search).hasStatusOk();
        assertThat(Api.json(search).path("items")).isEmpty();
        assertThat(mvc.post()
                        .uri("/api/v1/messages/" + message + "/outputs")
                        .with(Caller.holding(ACME_EDITOR, "outputs:write")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get()
                        .uri(path(conversation) + "?include=agent")
                        .with(Caller.holding(ACME_EDITOR, "conversations:read")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void filtersByTermsAndMarks() {
        var tagged = chat("Tagged");
        var plain = chat("Plain");
        var tag = "tag-" + UUID.randomUUID();
        assertThat(acme.patch(
                        path(tagged),
                        "{\"favourite\": true, \"terms\": {\"tags\": [\"" + tag
                                + "\"]}, \"createMissingTerms\": true}"))
                .hasStatusOk();
        assertThat(ids("terms.tags=any:" + tag)).containsExactly(id(tagged));
        assertThat(ids("terms.tags=not:" + tag)).contains(id(plain)).doesNotContain(id(tagged));
        assertThat(ids("favourite=true")).contains(id(tagged)).doesNotContain(id(plain));
        assertThat(reviewer.read(path(tagged)).path("favourite").asBoolean()).isFalse();
        assertThat(acme.read(path(tagged)).path("favourite").asBoolean()).isTrue();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                acme.read(path(tagged)).path("lastViewedAt").isNull())
                        .isFalse());
    }

    @Test
    void goesToTheTrashAndComesBackIntoTheSearch() {
        var chat = chat("Quokka stories");
        var path = path(chat);
        assertThat(hits(acme, "quokka")).hasSize(1);
        assertThat(acme.delete(path)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(hits(acme, "quokka")).isEmpty();
        assertThat(ids("sourceId=" + chat.path("sourceId").asString())).isEmpty();
        assertThat(ids("deleted=true&sourceId=" + chat.path("sourceId").asString()))
                .containsExactly(id(chat));
        assertThat(acme.patch(path, "{\"title\": \"x\"}")).hasStatus(HttpStatus.CONFLICT);
        assertThat(acme.post(path + "/restore", "")).hasStatusOk();
        assertThat(hits(acme, "quokka")).hasSize(1);
    }

    @Test
    void changesManyAtOnceAndAnswersForEach() {
        var first = id(chat("One"));
        var second = id(chat("Two"));
        var absent = UUID.randomUUID().toString();
        var body = """
            {"ids": ["%s", "%s", "%s"], "addTerms": {"tags": ["bulk"], "data-sensitivity": "confidential"}, "createMissingTerms": true}
            """.formatted(first, second, absent);
        var answer = Api.json(acme.post("/api/v1/conversations/batch", body));
        assertThat(answer.at("/counts/changed").asInt()).isEqualTo(2);
        assertThat(answer.path("items"))
                .extracting(item -> item.path("result").asString())
                .containsExactly("changed", "changed", "failed");
        assertThat(acme.read("/api/v1/conversations/" + first)
                        .at("/terms/data-sensitivity/slug")
                        .asString())
                .isEqualTo("confidential");
        var again = "{\"ids\": [\"" + first
                + "\"], \"addTerms\": {\"data-sensitivity\": \"public\"}, \"createMissingTerms\": true}";
        acme.post("/api/v1/conversations/batch", again);
        assertThat(acme.read("/api/v1/conversations/" + first)
                        .at("/terms/data-sensitivity/slug")
                        .asString())
                .isEqualTo("public");
        var trash = "{\"filter\": {\"id\": \"" + first + "," + second + "\"}, \"delete\": true}";
        assertThat(Api.json(acme.post("/api/v1/conversations/batch", trash))
                        .at("/counts/changed")
                        .asInt())
                .isEqualTo(2);
        assertThat(reviewer.post("/api/v1/conversations/batch", trash)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void refusesIdsAndAFilterTogether() {
        var chat = chat("Left alone");
        var both = "{\"ids\": [\"" + id(chat) + "\"], \"filter\": {\"q\": \"nothing matches this\"}, \"delete\": true}";
        assertThat(acme.post("/api/v1/conversations/batch", both)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(acme.read(path(chat)).path("deletedAt").isNull()).isTrue();
    }

    @Test
    void isDeletedForGoodOutOfTheTrashAlone() {
        var path = path(chat("Numbat notes"));
        assertThat(owner.purge(path)).hasStatus(HttpStatus.CONFLICT);
        assertThat(acme.delete(path)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(acme.purge(path)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(owner.purge(path)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(acme.get(path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(acme.get(path + "/messages")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ids("deleted=any&q=numbat")).isEmpty();
    }

    @Test
    void onlyThoseWhoMayMakeTermsMakeThem() {
        var chat = chat("Tagged by a reviewer");
        var message = acme.all(path(chat) + "/messages").getFirst().path("id").asString();
        var terms = "{\"terms\": {\"tags\": [\"of-a-reviewer\"]}, \"createMissingTerms\": true}";
        assertThat(reviewer.patch(path(chat), terms)).hasStatus(HttpStatus.FORBIDDEN);
        reviewer.post("/api/v1/messages/" + message + "/outputs", terms);
        assertThat(Neighbours.shared().outputs().getLast().has("createMissingTerms"))
                .isFalse();
    }

    @Test
    void refusesABatchWithAnIdThatIsNull() {
        var answer = acme.post("/api/v1/conversations/batch", "{\"ids\": [null], \"delete\": true}");
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(Api.json(answer).at("/errors/0/field").asString()).startsWith("ids");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden=maybe", "sort=role", "include=agent"})
    void refusesWhatAListOfMessagesDoesNotUnderstand(String parameter) {
        var path = path(chat("Asked oddly")) + "/messages?" + parameter;
        var answer = acme.get(path);
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(Api.json(answer).at("/errors/0/field").asString())
                .isEqualTo(parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    void findsAMessageWithMarksAndItsPlace() {
        var word = "wort" + UUID.randomUUID().toString().substring(0, 8);
        var archive = new ChatGptArchive();
        archive.chat(name(), "Search me")
                .says("q", null, "user", "Was ist ein Käsefondue, bitte? " + word)
                .says("a", "q", "assistant", "乳酪火锅是瑞士菜。 The middle of <b>this</b> sentence.");
        acme.imported("a.json", archive.bytes());
        var hit = hits(acme, word).getFirst();
        assertThat(hit.path("kind").asString()).isEqualTo("message");
        assertThat(hit.path("title").asString()).isEqualTo("Search me");
        assertThat(hit.path("snippet").asString()).contains("<mark>" + word + "</mark>");
        assertThat(hit.path("messageId")).isEqualTo(hit.path("id"));
        assertThat(acme.read("/api/v1/messages/" + hit.path("id").asString()).path("conversationId"))
                .isEqualTo(hit.path("conversationId"));
        assertThat(hits(acme, "kasefondue " + word)).hasSize(1);
        assertThat(hits(acme, "\"火锅是瑞士\"")).isNotEmpty();
        assertThat(hits(acme, "\"The middle of\" -" + word)
                        .getFirst()
                        .path("snippet")
                        .asString())
                .contains("&lt;b&gt;");
        assertThat(hits(acme, word + " -bitte")).isEmpty();
        assertThat(hits(globex, word)).isEmpty();
        assertThat(acme.get("/api/v1/search-hits?q=")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void findsWhatIsInTheTrashWhereItIsAskedFor() {
        var word = name();
        var kept = id(chat(word));
        var gone = id(chat(word));
        acme.delete("/api/v1/conversations/" + gone);
        var search = "/api/v1/search-hits?q=" + word;
        assertThat(conversationsIn(search)).containsOnly(kept);
        assertThat(conversationsIn(search + "&deleted=true"))
                .as("by its title, and by its message")
                .containsExactly(gone, gone);
        assertThat(conversationsIn(search + "&deleted=any")).hasSize(4).contains(kept, gone);
        assertThat(acme.read("/api/v1/conversations?deleted=true&q=" + word).path("items"))
                .extracting(ConversationIntegrationTests::id)
                .containsExactly(gone);
        assertThat(acme.get(search + "&deleted=maybe")).hasStatus(HttpStatus.BAD_REQUEST);
        acme.post("/api/v1/conversations/" + gone + "/restore", "{}");
        assertThat(conversationsIn(search)).hasSize(4);
    }

    @Test
    void putsTheLastMessageFirstWhereHitsAreSortedByDate() {
        var word = name();
        var first = id(chat(word + " " + word));
        var last = id(chat("many other words, and then " + word));
        var search = "/api/v1/search-hits?kinds=message&sort=date&q=" + word;
        assertThat(conversationsIn(search)).containsExactly(last, first);
        assertThat(acme.get(search.replace("sort=date", "sort=size"))).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void noPageRepeatsOrSkipsAHitWhileOthersAreAddedAndDeleted() {
        var word = name();
        var before = List.of(id(chat(word)), id(chat(word)), id(chat(word)));
        var search = "/api/v1/search-hits?limit=2&kinds=message,conversation&q=" + word;
        var page = acme.read(search);
        var seen = new ArrayList<String>();
        page.path("items").forEach(hit -> seen.add(hit.path("id").asString()));
        chat(word + " " + word);
        acme.delete("/api/v1/conversations/"
                + page.path("items").get(0).path("conversationId").asString());
        while (page.path("more").asBoolean()) {
            var last = page.path("items").get(page.path("items").size() - 1);
            page = acme.read(search + "&after=" + last.path("score").asString() + ","
                    + last.path("id").asString());
            page.path("items").forEach(hit -> seen.add(hit.path("id").asString()));
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(before).allSatisfy(id -> assertThat(seen).contains(id));
    }

    private List<String> conversationsIn(String search) {
        var ids = new ArrayList<String>();
        acme.read(search)
                .path("items")
                .forEach(hit -> ids.add(hit.path("conversationId").asString()));
        return ids;
    }

    @Test
    void forgivesATypingErrorInATitle() {
        chat("Photosynthesis explained");
        assertThat(acme.read("/api/v1/search-hits?kinds=conversation&q=fotosynthesis")
                        .path("items"))
                .extracting(hit -> hit.path("title").asString())
                .contains("Photosynthesis explained");
    }

    @Test
    void savesAPassageOfAMessageAsAnOutput() {
        var chat = chat("Cheese");
        var message = acme.all(path(chat) + "/messages").getFirst().path("id").asString();
        var saved = reviewer.post("/api/v1/messages/" + message + "/outputs", "{\"text\": \"Just this passage\"}");
        assertThat(saved).hasStatus(HttpStatus.CREATED);
        var output = Neighbours.shared().outputs().getLast();
        assertThat(output.path("content").asString()).isEqualTo("Just this passage");
        assertThat(output.path("messageId").asString()).isEqualTo(message);
        assertThat(output.path("conversationId").asString()).isEqualTo(id(chat));
        assertThat(acme.post("/api/v1/messages/" + message + "/outputs", "{\"text\": \" \"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(globex.post("/api/v1/messages/" + message + "/outputs", "{}"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\": \"x \\u0000\"} | text",
                "{\"title\": \"x \\u0000\"} | title",
                "{\"notes\": \"x \\u0000\"} | notes",
                "{\"terms\": {\"tags\": [\"x \\u0000\"]}} | terms",
                "{\"date\": \"+999999999-01-01\"} | date",
                "{\"date\": \"0000-01-01\"} | date",
                "{\"promptVersion\": 0} | promptVersion"
            })
    void refusesAnOutputThatCouldNotBeKept(String json, String field) {
        var before = Neighbours.shared().outputs().size();
        var message =
                acme.all(path(chat("Odd")) + "/messages").getFirst().path("id").asString();
        var answer = acme.post("/api/v1/messages/" + message + "/outputs", json);
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(Api.json(answer).at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(Neighbours.shared().outputs()).hasSize(before);
    }

    @Test
    void refusesMoreThanAnOutputHoldsAndNamesTheLimit() {
        var source = name();
        var archive = new ChatGptArchive();
        archive.chat(source, "Endless").says("q", null, "user", "a".repeat(2_000_001));
        acme.imported("a.json", archive.bytes());
        var chat = acme.read("/api/v1/conversations?sourceId=" + source)
                .path("items")
                .get(0);
        var message = acme.all(path(chat) + "/messages").getFirst().path("id").asString();
        var answer = acme.post("/api/v1/messages/" + message + "/outputs", "{\"title\": \"x\"}");
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Api.json(answer).path("detail").asString()).contains("2,000,000");
        assertThat(acme.post("/api/v1/messages/" + message + "/outputs", "{\"text\": \"a part\"}"))
                .hasStatus(HttpStatus.CREATED);
    }

    @Test
    void anotherOrganisationsRecordsAnswerLikeAbsentOnes() {
        var chat = chat("Secret");
        var message = acme.all(path(chat) + "/messages").getFirst().path("id").asString();
        assertThat(globex.get(path(chat))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(globex.get(path(chat) + "/messages")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(globex.get("/api/v1/messages/" + message)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(globex.patch(path(chat), "{\"title\": \"x\"}")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(globex.delete(path(chat))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(globex.post(path(chat) + "/restore", "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.put().uri(path(chat) + "/favourite").with(Caller.as(GLOBEX_OWNER)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void tellsOtherServicesWhatTheyAsk() {
        var chat = chat("Threaded");
        var message = acme.all(path(chat) + "/messages").getLast().path("id").asString();
        var asked = mvc.get()
                .uri("/internal/messages/" + message)
                .with(Caller.serviceFor(ACME_EDITOR))
                .exchange();
        assertThat(asked).hasStatusOk();
        assertThat(Api.json(asked).path("conversationId").asString()).isEqualTo(id(chat));
        var thread = mvc.get()
                .uri("/internal/conversations/" + id(chat) + "/thread")
                .with(Caller.serviceFor(ACME_EDITOR))
                .exchange();
        assertThat(Api.json(thread))
                .extracting(one -> one.path("role").asString())
                .containsExactly("user", "assistant");
        assertThat(mvc.get().uri("/internal/conversations/" + id(chat)).with(Caller.serviceFor(GLOBEX_OWNER)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(acme.get("/internal/messages/" + message)).hasStatus(HttpStatus.FORBIDDEN);
    }

    private List<String> ids(String filter) {
        return acme.all("/api/v1/conversations?limit=200&" + filter).stream()
                .map(ConversationIntegrationTests::id)
                .toList();
    }

    private static List<JsonNode> hits(ConversationApi api, String query) {
        var encoded = URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
        var items = new ArrayList<JsonNode>();
        Api.json(api.getEncoded("/api/v1/search-hits?kinds=message&q=" + encoded))
                .path("items")
                .forEach(items::add);
        return items;
    }

    private JsonNode chat(String title) {
        var id = name();
        var archive = new ChatGptArchive();
        archive.chat(id, title)
                .says("q", null, "user", "Tell me about " + title)
                .says("a", "q", "assistant", "There is not much to say.");
        acme.imported("a.json", archive.bytes());
        return acme.read("/api/v1/conversations?sourceId=" + id).path("items").get(0);
    }

    private static String id(JsonNode record) {
        return record.path("id").asString();
    }

    private static String path(JsonNode conversation) {
        return "/api/v1/conversations/" + id(conversation);
    }

    private static String name() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }
}
