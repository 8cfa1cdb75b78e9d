package dev.outputhub.conversation.imports;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.service.ConversationApi;
import dev.outputhub.conversation.service.ConversationServiceTest;
import dev.outputhub.platform.test.neighbours.Neighbours;
import dev.outputhub.platform.test.service.Api;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class MappedTableIntegrationTests extends ConversationServiceTest {

    private final ConversationApi acme;
    private final ConversationApi globex;

    @Autowired
    MappedTableIntegrationTests(MockMvcTester mvc) {
        acme = new ConversationApi(mvc, ACME_EDITOR);
        globex = new ConversationApi(mvc, GLOBEX_OWNER);
    }

    @Test
    void aTrialOfAnUnknownTableAsksWhatItsColumnsHold() {
        var trial = acme.imported("a.csv", table(name()), "dryRun", "true");
        assertThat(trial.path("state").asString()).isEqualTo("completed");
        assertThat(trial.path("needsMapping").asBoolean()).isTrue();
        assertThat(trial.path("rowKind").asString()).isEqualTo("output");
        assertThat(trial.at("/columns/1").toString())
                .isEqualTo(
                        "{\"header\":\"Answer\",\"samples\":[\"The moon.\",\"The sun.\"],\"suggested\":\"content\"}");
        var real = acme.imported("a.csv", table(name()));
        assertThat(real.path("state").asString()).isEqualTo("failed");
        assertThat(real.path("reason").asString()).contains("Say which of its columns hold what");
    }

    @Test
    void bringsItsRowsOnceAndTakesThemBack() {
        var csv = table(name());
        var options =
                options("{\"Name\": \"title\", \"Answer\": \"content\", \"Team\": \"ignore\", \"Stars\": \"rating\"}");
        var trial = acme.imported("a.csv", csv, "dryRun", "true", "options", options);
        assertThat(trial.path("needsMapping").asBoolean()).isFalse();
        assertThat(trial.at("/counts/outputs/new").asInt()).isEqualTo(2);
        assertThat(trial.at("/options/mapping/columns/Name").asString()).isEqualTo("title");
        var done = acme.imported("a.csv", csv, "options", options);
        assertThat(done.at("/counts/outputs/new").asInt()).isEqualTo(2);
        assertThat(done.path("format").asString()).isEqualTo("table");
        var items = acme.items(done.path("id").asString());
        assertThat(items.getFirst().path("reason").asString())
                .startsWith("Columns that are no field were kept in the notes: Key")
                .endsWith("Columns that were left out as asked: Team");
        var brought = Neighbours.shared()
                .imports()
                .documents()
                .get("table:" + items.get(1).path("sourceId").asString());
        assertThat(brought.path("rating").asInt()).isEqualTo(4);
        assertThat(brought.path("notes").asString()).startsWith("Key: ");
        var again = acme.imported("b.csv", csv, "options", options);
        assertThat(again.at("/counts/outputs/unchanged").asInt()).isEqualTo(2);
        assertThat(acme.undone(done.path("id").asString()).path("state").asString())
                .isEqualTo("undone");
        assertThat(Neighbours.shared().calls().broken()).isEmpty();
    }

    @Test
    void remembersWhatAnOrganisationSaidOfTheSameColumns() {
        var column = "Words " + name();
        var csv = ("Number," + column + "\n1,Hello\n").getBytes(StandardCharsets.UTF_8);
        var options = options("{\"Number\": \"notes\", \"" + column + "\": \"content\"}")
                .replace("output", "prompt");
        assertThat(acme.imported("a.csv", csv, "options", options)
                        .at("/counts/prompts/new")
                        .asInt())
                .isEqualTo(1);
        var turned = (column + ",Number\nBye,2\n").getBytes(StandardCharsets.UTF_8);
        var trial = acme.imported("b.csv", turned, "dryRun", "true");
        assertThat(trial.path("rowKind").asString()).isEqualTo("prompt");
        assertThat(trial.at("/columns/1/suggested").asString()).isEqualTo("notes");
        assertThat(globex.imported("b.csv", turned, "dryRun", "true")
                        .at("/columns/1/suggested")
                        .isNull())
                .as("another organisation said nothing of it")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"kind": "output", "columns": {"a": "title"}}                    | 422 | One column has to become the content.
                    {"kind": "output", "columns": {"a": "content", "b": "colour"}}   | 422 | The column b cannot become
                    {"kind": "poem", "columns": {"a": "content"}}                    | 400 | output or prompt
                    {"kind": "output", "columns": {}}                                | 400 | 1 to 500 columns
                    {"kind": "output", "columns": {"a": "content"}, "multiple": "0123456789a"} | 400 | 10 characters
                    """)
    void refusesAMappingThatIsNone(String mapping, int status, String said) {
        var refused = acme.upload("a.csv", table(name()), "options", "{\"mapping\": " + mapping + "}");
        assertThat(refused).hasStatus(HttpStatus.valueOf(status));
        assertThat(Api.json(refused).toString()).contains(said);
    }

    private static String options(String columns) {
        return "{\"mapping\": {\"kind\": \"output\", \"columns\": %s, \"multiple\": \"|\"}}".formatted(columns);
    }

    private static byte[] table(String key) {
        return "Name,Answer,Stars,Team,Key\nEbb,The moon.,4,Coast,%1$s\nFlood,The sun.,,Coast,%1$s\n"
                .formatted(key)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String name() {
        return UUID.randomUUID().toString();
    }
}
