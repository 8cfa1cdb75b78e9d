package dev.outputhub.output.output;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import dev.outputhub.records.terms.TermReferences;
import dev.outputhub.records.terms.TermState;
import dev.outputhub.records.terms.VocabularyState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Terms are shown from memory, and what is remembered of them never outlives a change. */
class RememberedTermsSliceTests extends RunningOutputService {

    private final String key = "own-" + UUID.randomUUID();

    @Autowired
    TermReferences references;

    @Autowired
    TransactionTemplate transactions;

    @Value("${test.superuser-url}")
    String superuserUrl;

    @Test
    void aNewNameIsShownAtOnce() {
        var output = captureWithTerm(ACME_EDITOR);
        assertThat(shown(ACME_VIEWER, output)).isEqualTo("One");
        as(ACME_EDITOR, () -> references.remember(named(output, "Uno", 90)));
        assertThat(shown(ACME_VIEWER, output)).isEqualTo("Uno");
    }

    @Test
    void aNewNameThatAnotherInstanceStoredIsShownAtOnce() {
        var output = captureWithTerm(ACME_EDITOR);
        assertThat(shown(ACME_VIEWER, output)).isEqualTo("One");
        rename(output, "Eins");
        assertThat(shown(ACME_VIEWER, output)).isEqualTo("Eins");
    }

    @Test
    void whatWasNotCommittedIsSeenByItsTransactionAloneAndRememberedByNobody() {
        var output = captureWithTerm(ACME_EDITOR);
        rename(output, "One");
        as(
                ACME_EDITOR,
                () -> transactions.executeWithoutResult(transaction -> {
                    references.remember(named(output, "Never", 90));
                    assertThat(shown(ACME_VIEWER, output)).isEqualTo("Never");
                    transaction.setRollbackOnly();
                }));
        assertThat(shown(ACME_VIEWER, output)).isEqualTo("One");
    }

    @Test
    void whatIsRememberedOfOneOrganisationSaysNothingOfAnother() {
        var output = captureWithTerm(ACME_EDITOR);
        var others = captureWithTerm(GLOBEX_OWNER);
        as(ACME_EDITOR, () -> references.remember(named(output, "Uno", 90)));
        assertThat(shown(GLOBEX_OWNER, others)).isEqualTo("One");
        assertThat(shown(ACME_VIEWER, output)).isEqualTo("Uno");
    }

    /** As an instance does that is not this one. */
    private void rename(JsonNode output, String name) {
        new TestDatabase(superuserUrl)
                .jdbc()
                .sql("update output.term_reference set name = ? where id = ?")
                .param(name)
                .param(termOf(output))
                .update();
    }

    private JsonNode captureWithTerm(TestPeople person) {
        var vocabulary = new VocabularyState(key, key, List.of("output"), "many", false, false, false, 1);
        as(person, () -> references.remember(vocabulary));
        return capture(
                person, Map.of("content", "x", "terms", Map.of(key, List.of("One")), "createMissingTerms", true));
    }

    private TermState named(JsonNode output, String name, long version) {
        return new TermState(termOf(output), key, "one", name, null, null, 0, false, null, version);
    }

    private UUID termOf(JsonNode output) {
        return UUID.fromString(output.path("terms").path(key).path(0).path("id").asString());
    }

    private String shown(TestPeople person, JsonNode output) {
        return read(person, "/api/v1/outputs/{id}", output.path("id").asString())
                .path("terms")
                .path(key)
                .path(0)
                .path("name")
                .asString();
    }

    private static void as(TestPeople person, Runnable work) {
        CurrentPrincipal.run(Principal.actingFor(person.organizationId(), person.id()), work);
    }
}
