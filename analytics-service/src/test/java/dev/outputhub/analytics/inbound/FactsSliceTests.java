package dev.outputhub.analytics.inbound;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.contracts.TestEvent;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.neighbours.Neighbours;
import dev.outputhub.platform.test.service.Api;
import dev.outputhub.platform.test.service.Caller;
import dev.outputhub.platform.test.service.ServiceTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@ServiceTest
class FactsSliceTests {

    private static LocalDate nextDay = LocalDate.parse("2020-01-01");

    private final MockMvcTester mvc;
    private final OutputListener outputs;
    private final ConversationListener conversations;
    private final CompletionListener completions;
    private final ImportListener imports;
    private final PromptListener prompts;
    private LocalDate day = nextDay;

    @Autowired
    FactsSliceTests(
            MockMvcTester mvc,
            OutputListener outputs,
            ConversationListener conversations,
            CompletionListener completions,
            ImportListener imports,
            PromptListener prompts) {
        this.mvc = mvc;
        this.outputs = outputs;
        this.conversations = conversations;
        this.completions = completions;
        this.imports = imports;
        this.prompts = prompts;
    }

    @BeforeEach
    void aDayOfItsOwn() {
        nextDay = nextDay.plusDays(10);
        day = nextDay;
    }

    @Test
    void outputsCountUnderTheDayTheyCarryTheirModelAndTheirSource() {
        outputCreated(ACME_EDITOR, UUID.randomUUID(), "manual", "GPT-4o");
        outputCreated(ACME_EDITOR, UUID.randomUUID(), "manual", "GPT-4o");
        outputCreated(ACME_EDITOR, UUID.randomUUID(), "import", null);
        var rows = usage(ACME_VIEWER, "day,model,source").path("rows");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).path("day").asString()).isEqualTo(day.toString());
        assertThat(rows.get(0).path("model").asString()).isEqualTo("GPT-4o");
        assertThat(rows.get(0).path("outputs").asInt()).isEqualTo(2);
        assertThat(rows.get(1).path("source").asString()).isEqualTo("import");
        assertThat(rows.get(1).path("model").isNull()).isTrue();
    }

    @Test
    void anEventThatComesTwiceCountsOnce() {
        var id = UUID.randomUUID();
        var event = TestEvent.of("output.events.v1", "OutputCreated", id, ACME_EDITOR, output(id, "api", "x"));
        outputs.receive(event.received());
        outputs.receive(event.received());
        assertThat(totals(ACME_VIEWER).path("outputs").asInt()).isOne();
    }

    @Test
    void whatIsDeletedCountsNoMoreUntilItIsRestored() {
        var id = UUID.randomUUID();
        outputCreated(ACME_EDITOR, id, "manual", null);
        outputs.receive(about("output.events.v1", "OutputDeleted", id).received());
        assertThat(totals(ACME_VIEWER).path("outputs").asInt()).isZero();
        outputs.receive(about("output.events.v1", "OutputRestored", id).received());
        assertThat(totals(ACME_VIEWER).path("outputs").asInt()).isOne();
    }

    @Test
    void anOutputMovesWithItsDate() {
        var id = UUID.randomUUID();
        outputCreated(ACME_EDITOR, id, "manual", null);
        outputs.receive(TestEvent.of(
                        "output.events.v1",
                        "OutputUpdated",
                        id,
                        ACME_EDITOR,
                        "{\"id\": \"" + id + "\", \"date\": \"" + day.plusDays(1) + "\"}")
                .received());
        var rows = usage(ACME_VIEWER, "day").path("rows");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).path("day").asString()).isEqualTo(day.plusDays(1).toString());
    }

    @Test
    void messagesOfAnArchiveCountUnderTheDayOfTheirConversation() {
        var id = UUID.randomUUID();
        conversations.receive(conversation(id, UUID.randomUUID()).received());
        conversations.receive(messages(id, 5, "gpt-4", 2).received());
        var rows = usage(ACME_VIEWER, "model").path("rows");
        assertThat(rows.valueStream()
                        .mapToInt(row -> row.path("messages").asInt())
                        .sum())
                .isEqualTo(5);
        assertThat(totals(ACME_VIEWER).path("conversations").asInt()).isOne();
        conversations.receive(
                about("conversation.events.v1", "ConversationDeleted", id).received());
        assertThat(totals(ACME_VIEWER).path("messages").asInt()).isZero();
        assertThat(totals(ACME_VIEWER).path("conversations").asInt()).isZero();
    }

    @Test
    void messagesWrittenHereCountUnderTheDayTheyWereWritten() {
        var id = UUID.randomUUID();
        conversations.receive(conversation(id, null).received());
        conversations.receive(
                messages(id, 2, "gpt-4o", 1).at(at(day.plusDays(2))).received());
        var rows = usage(ACME_VIEWER, "day,source").path("rows");
        assertThat(rows.get(1).path("day").asString()).isEqualTo(day.plusDays(2).toString());
        assertThat(rows.get(1).path("messages").asInt()).isEqualTo(2);
        assertThat(rows.get(1).path("source").asString()).isEqualTo("completion");
    }

    @Test
    void completionsCountWithWhatTheyUsedUpAndFailedOnesToo() {
        completion("CompletionCompleted", UUID.randomUUID(), "0.0015");
        completion("CompletionFailed", UUID.randomUUID(), "0.0005");
        var totals = totals(ACME_VIEWER);
        assertThat(totals.path("completions").asInt()).isOne();
        assertThat(totals.path("failures").asInt()).isOne();
        assertThat(totals.path("inputTokens").asInt()).isEqualTo(20);
        assertThat(totals.path("outputTokens").asInt()).isEqualTo(40);
        assertThat(totals.path("cost").decimalValue()).isEqualByComparingTo("0.002");
        assertThat(totals.path("currency").asString()).isEqualTo("USD");
        var costs = get(ACME_VIEWER, "/costs?groupBy=provider&from=" + day + "&to=" + day.plusDays(5))
                .path("rows");
        assertThat(costs.get(0).path("provider").asString()).isEqualTo("openai");
        assertThat(costs.get(0).path("currency").asString()).isEqualTo("USD");
    }

    @Test
    void aPromptsVersionKnowsWhatItLedTo() {
        var prompt = UUID.randomUUID();
        var output = UUID.randomUUID();
        outputs.receive(TestEvent.of(
                        "output.events.v1", "OutputCreated", output, ACME_EDITOR, """
                            {"id": "%s", "date": "%s", "source": "completion", "promptId": "%s", "promptVersion": 3}\
                            """.formatted(output, day, prompt))
                .received());
        outputs.receive(TestEvent.of(
                        "output.events.v1", "OutputUpdated", output, ACME_EDITOR, """
                            {"id": "%s", "date": "%s", "rating": 4, "promptId": "%s", "promptVersion": 3}\
                            """.formatted(output, day, prompt))
                .received());
        outputs.receive(TestEvent.of(
                        "output.events.v1",
                        "OutputEdited",
                        output,
                        ACME_EDITOR,
                        "{\"id\": \"" + output + "\", \"number\": 1, \"distance\": 0.25}")
                .received());
        var unedited = UUID.randomUUID();
        outputs.receive(TestEvent.of("output.events.v1", "OutputCreated", unedited, ACME_EDITOR, """
                            {"id": "%s", "date": "%s", "source": "completion", "promptId": "%s", "promptVersion": 3}\
                            """.formatted(
                                unedited, day, prompt))
                .received());
        var version = get(ACME_VIEWER, "/prompts/" + prompt + "/versions")
                .path("items")
                .get(0);
        assertThat(version.path("number").asInt()).isEqualTo(3);
        assertThat(version.path("averageRating").asDouble()).isEqualTo(4);
        assertThat(version.path("outputs").asInt()).isEqualTo(2);
        assertThat(version.path("edited").asInt()).isEqualTo(1);
        assertThat(version.path("averageDistance").asDouble()).isEqualTo(0.125);
        assertThat(version.at("/accuracy/0/slug").asString()).isEqualTo("highly-accurate");
        assertThat(versions(GLOBEX_OWNER, prompt)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theRestIsToldWhileAccuracyCannotBeAskedFor() {
        var prompt = UUID.randomUUID();
        var output = UUID.randomUUID();
        outputs.receive(TestEvent.of(
                        "output.events.v1", "OutputCreated", output, ACME_EDITOR, """
                            {"id": "%s", "date": "%s", "source": "manual", "promptId": "%s"}\
                            """.formatted(output, day, prompt))
                .received());
        Neighbours.shared().refuse("/internal/prompt-accuracy/" + prompt, 422, "{\"detail\": \"Not now.\"}");
        var version = get(ACME_VIEWER, "/prompts/" + prompt + "/versions")
                .path("items")
                .get(0);
        assertThat(version.path("outputs").asInt()).isEqualTo(1);
        assertThat(version.path("averageDistance").asDouble()).isZero();
        assertThat(version.path("accuracy").isNull()).isTrue();
    }

    @Test
    void aPromptThatLedToNothingHasAnEmptyReportAndOneThatIsNotThereHasNone() {
        var quiet = Neighbours.shared().records().prompt("Quiet", 1);
        assertThat(get(ACME_VIEWER, "/prompts/" + quiet + "/versions").path("items"))
                .isEmpty();
        var gone = UUID.randomUUID();
        assertThat(versions(ACME_VIEWER, gone)).hasStatus(HttpStatus.NOT_FOUND);
        // one that was heard of is there, whether its owner answers or not
        prompts.receive(about("prompt.events.v1", "PromptCreated", gone).received());
        assertThat(versions(ACME_VIEWER, gone)).hasStatusOk();
        assertThat(versions(GLOBEX_OWNER, gone)).hasStatus(HttpStatus.NOT_FOUND);
        prompts.receive(about("prompt.events.v1", "PromptDeleted", gone).received());
        assertThat(versions(ACME_VIEWER, gone)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult versions(TestPeople person, UUID prompt) {
        return mvc.get()
                .uri("/api/v1/analytics/prompts/" + prompt + "/versions")
                .with(Caller.as(person))
                .exchange();
    }

    @Test
    void importsCountUnlessTheyWereDryRunsOrUndone() {
        var real = UUID.randomUUID();
        imports.receive(finished(real, false).received());
        imports.receive(finished(UUID.randomUUID(), true).received());
        assertThat(totals(ACME_VIEWER).path("imports").asInt()).isOne();
        imports.receive(about("import.events.v1", "ImportUndone", real).received());
        assertThat(totals(ACME_VIEWER).path("imports").asInt()).isZero();
    }

    @Test
    void promptsCountUnderTheDayTheyWereWritten() {
        prompts.receive(
                about("prompt.events.v1", "PromptCreated", UUID.randomUUID()).received());
        assertThat(totals(ACME_VIEWER).path("prompts").asInt()).isOne();
    }

    @Test
    void whatComesBackUnderItsIdCountsAgain() {
        var prompt = UUID.randomUUID();
        for (var type : new String[] {"PromptCreated", "PromptDeleted", "PromptCreated"}) {
            prompts.receive(about("prompt.events.v1", type, prompt).received());
        }
        assertThat(totals(ACME_VIEWER).path("prompts").asInt()).isOne();
    }

    @Test
    void oneOrganisationSeesNothingOfAnother() {
        outputCreated(ACME_EDITOR, UUID.randomUUID(), "manual", "secret-model");
        assertThat(usage(GLOBEX_OWNER, "model").path("rows")).isEmpty();
        assertThat(totals(GLOBEX_OWNER).path("outputs").asInt()).isZero();
    }

    @Test
    void unknownDimensionsAndDaysAreRefused() {
        for (var query : new String[] {"groupBy=moon", "from=yesterday", "from=2026-02-01&to=2026-01-01"}) {
            assertThat(mvc.get().uri("/api/v1/analytics/usage?" + query).with(Caller.as(ACME_VIEWER)))
                    .hasStatus(HttpStatus.BAD_REQUEST);
        }
    }

    private void outputCreated(TestPeople person, UUID id, String source, String model) {
        outputs.receive(TestEvent.of("output.events.v1", "OutputCreated", id, person, output(id, source, model))
                .received());
    }

    private String output(UUID id, String source, String model) {
        return "{\"id\": \"%s\", \"date\": \"%s\", \"source\": \"%s\", \"model\": %s}"
                .formatted(id, day, source, model == null ? "null" : "\"" + model + "\"");
    }

    private TestEvent conversation(UUID id, UUID importId) {
        return TestEvent.of(
                "conversation.events.v1",
                "ConversationCreated",
                id,
                ACME_EDITOR,
                "{\"id\": \"%s\", \"title\": \"t\", \"date\": \"%s\", \"model\": \"gpt-4\", \"importId\": %s}"
                        .formatted(id, day, importId == null ? "null" : "\"" + importId + "\""));
    }

    private static TestEvent messages(UUID conversation, int count, String model, int ofModel) {
        return TestEvent.of("conversation.events.v1", "MessagesAdded", conversation, ACME_EDITOR, """
            {"conversationId": "%s", "count": %d, "byRole": [], "byModel": [{"model": "%s", "count": %d}]}\
            """.formatted(
                        conversation, count, model, ofModel));
    }

    private void completion(String type, UUID id, String cost) {
        completions.receive(TestEvent.of("completion.events.v1", type, id, ACME_EDITOR, """
            {"completionId": "%s", "model": "gpt-4o", "provider": "openai", "completedAt": "%sT10:00:00Z",
             "usage": {"inputTokens": 10, "outputTokens": 20}, "cost": {"amount": %s, "currency": "USD"}}\
            """.formatted(id, day, cost))
                .received());
    }

    private TestEvent finished(UUID id, boolean dryRun) {
        return TestEvent.of(
                        "import.events.v1",
                        "ImportFinished",
                        id,
                        ACME_EDITOR,
                        "{\"id\": \"" + id + "\", \"dryRun\": " + dryRun + "}")
                .at(at(day));
    }

    private TestEvent about(String topic, String type, UUID id) {
        return TestEvent.of(topic, type, id, ACME_EDITOR, "{\"id\": \"" + id + "\"}")
                .at(at(day));
    }

    private static Instant at(LocalDate day) {
        return Instant.parse(day + "T12:00:00Z");
    }

    private JsonNode totals(TestPeople person) {
        return usage(person, "day").path("totals");
    }

    private JsonNode usage(TestPeople person, String groupBy) {
        return get(person, "/usage?groupBy=" + groupBy + "&from=" + day + "&to=" + day.plusDays(5));
    }

    private JsonNode get(TestPeople person, String path) {
        return new Api(mvc, person).read("/api/v1/analytics" + path);
    }
}
