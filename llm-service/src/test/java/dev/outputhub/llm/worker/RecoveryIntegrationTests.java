package dev.outputhub.llm.worker;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.llm.LlmTests;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

class RecoveryIntegrationTests extends LlmTests {

    private final JdbcClient superuser;

    @Autowired
    RecoveryIntegrationTests(MockMvcTester mvc, Environment environment) {
        super(mvc);
        this.superuser = TestDatabase.of(environment).jdbc();
    }

    @Test
    void anotherWorkerBeginsAnewWhereNothingWasShown() {
        var completed = api.answered(ACME_EDITOR, api.model(ACME_ADMIN, "echo"), "begin anew");
        abandon(completed, "text = '', first_token_ms = null, attempts = 1");
        var ended = api.ended(ACME_EDITOR, completed);
        assertThat(ended.path("state").asString()).isEqualTo("completed");
        assertThat(ended.path("text").asString()).isEqualTo("You said: begin anew");
    }

    @Test
    void whatWasShownIsKeptAndNotBegunAgain() {
        var completed = api.answered(ACME_EDITOR, api.model(ACME_ADMIN, "count"), "shown");
        int asked = PROVIDER.received("count").size();
        abandon(completed, "text = 'I was'");
        var ended = api.ended(ACME_EDITOR, completed);
        assertThat(ended.path("state").asString()).isEqualTo("interrupted");
        assertThat(ended.path("error").path("code").asString()).isEqualTo("worker-lost");
        assertThat(ended.path("text").asString())
                .as("the live stream knew more than the last checkpoint")
                .isEqualTo("I was given 1 messages.");
        assertThat(PROVIDER.received("count")).hasSize(asked);
    }

    @Test
    void completionThatKillsItsWorkersIsGivenUp() {
        var completed = api.answered(ACME_EDITOR, api.model(ACME_ADMIN, "echo"), "deadly");
        abandon(completed, "text = '', first_token_ms = null, attempts = 3");
        var ended = api.ended(ACME_EDITOR, completed);
        assertThat(ended.path("error").path("code").asString()).isEqualTo("worker-lost");
    }

    @Test
    void cancellationOutlivesTheWorker() {
        var completed = api.answered(ACME_EDITOR, api.model(ACME_ADMIN, "echo"), "stop");
        abandon(completed, "text = '', first_token_ms = null, cancel_requested = true");
        assertThat(api.ended(ACME_EDITOR, completed).path("state").asString()).isEqualTo("cancelled");
    }

    @Test
    void nothingIsTakenUpWhileTheOrganisationIsClosedAndNothingIsLost() {
        var completed = api.answered(ACME_EDITOR, api.model(ACME_ADMIN, "echo"), "wait");
        superuser
                .sql("insert into llm.closed_organization (id) values (?)")
                .param(ACME_EDITOR.organizationId())
                .update();
        try {
            abandon(completed, "text = '', first_token_ms = null, attempts = 1");
            // longer than it takes until somebody else takes up what was left
            Awaitility.await()
                    .during(Duration.ofSeconds(4))
                    .atMost(Duration.ofSeconds(6))
                    .until(() -> superuser
                            .sql("select completed_at is null from llm.completion where id = ?")
                            .param(UUID.fromString(completed.path("id").asString()))
                            .query(Boolean.class)
                            .single());
        } finally {
            superuser.sql("delete from llm.closed_organization").update();
        }
        assertThat(api.ended(ACME_EDITOR, completed).path("text").asString()).isEqualTo("You said: wait");
    }

    /** As if the worker had been killed a while ago. */
    private void abandon(JsonNode completion, String how) {
        superuser
                .sql("update llm.completion set state = 'running', worker = gen_random_uuid(),"
                        + " leased_until = now() - interval '1 second', completed_at = null, " + how + " where id = ?")
                .param(UUID.fromString(completion.path("id").asString()))
                .update();
    }
}
