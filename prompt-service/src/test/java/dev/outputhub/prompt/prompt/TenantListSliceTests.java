package dev.outputhub.prompt.prompt;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.prompt.database.DefaultSchema;
import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists, filters, searches and relations end at the organisation. */
class TenantListSliceTests extends RunningPromptService {

    @Autowired
    private DSLContext database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void listsAndSearchesDoNotReachOver() {
        var secret = word("secret");
        var tag = term("tags", secret);
        var snippet = created("/api/v1/snippets", Map.of("title", secret, "text", secret));
        var prompt = created(
                "/api/v1/prompts",
                Map.of(
                        "title",
                        secret,
                        "template",
                        secret,
                        "snippetIds",
                        List.of(snippet),
                        "terms",
                        Map.of("tags", tag)));
        var agent = created("/api/v1/agents", Map.of("name", secret, "promptIds", List.of(prompt)));
        create("/api/v1/vocabularies", Map.of("name", secret, "appliesTo", List.of("prompt")));
        send(ACME_EDITOR, PUT, "/api/v1/prompts/" + prompt + "/labels/production", Map.of("version", 1), "*");
        for (var uri : List.of(
                "/api/v1/prompts?limit=200&deleted=any&include=version,snippets,agents",
                "/api/v1/prompts?q=" + secret,
                "/api/v1/prompts?id=" + prompt,
                "/api/v1/prompts?agentId=" + agent,
                "/api/v1/prompts?snippetId=" + snippet,
                "/api/v1/prompts?label=production&limit=200",
                "/api/v1/agents?limit=200&deleted=any&include=prompts",
                "/api/v1/agents?promptId=" + prompt,
                "/api/v1/snippets?limit=200&deleted=any",
                "/api/v1/snippets?promptId=" + prompt,
                "/api/v1/vocabularies?limit=200",
                "/api/v1/vocabularies/tags/terms?limit=200&archived=all&count=true",
                "/api/v1/vocabularies/tags/terms?q=" + secret,
                "/api/v1/search-hits?q=" + secret,
                "/api/v1/search-hits?deleted=any&q=" + secret.substring(0, secret.length() - 1) + "x")) {
            var answer = get(GLOBEX_OWNER, uri);
            assertThat(answer).as(uri).hasStatusOk();
            assertThat(text(answer))
                    .as(uri)
                    .doesNotContain(secret)
                    .doesNotContain(prompt)
                    .doesNotContain(agent);
        }
    }

    @Test
    void nothingForeignCanBeAttached() {
        var prompt = prompt(word("t"), "x");
        var snippet = created("/api/v1/snippets", Map.of("title", "t", "text", "x"));
        var tag = term("tags", word("tag"));
        for (var body : List.of(
                Map.of("title", "t", "template", "x", "snippetIds", List.of(snippet)),
                Map.of("title", "t", "template", "x", "terms", Map.of("tags", List.of(tag))))) {
            assertThat(send(GLOBEX_OWNER, POST, "/api/v1/prompts", body)).hasStatus(422);
        }
        assertThat(send(GLOBEX_OWNER, POST, "/api/v1/agents", Map.of("name", "a", "promptIds", List.of(prompt))))
                .hasStatus(422);
        var batch = send(GLOBEX_OWNER, POST, "/api/v1/prompts/batch", Map.of("ids", List.of(prompt), "delete", true));
        assertThat(json(batch).path("items").get(0).path("code").asString()).isEqualTo("not-found");
    }

    @Test
    void sourcesOfTwoOrganisationsDoNotMeet() {
        var batch = Map.of(
                "importId",
                UUID.randomUUID(),
                "items",
                List.of(Map.of("sourceKey", word("md:"), "title", "t", "template", "the same file")));
        for (var person : List.of(ACME_EDITOR, GLOBEX_OWNER)) {
            var report = asService(person, "/internal/imported-prompts", batch);
            assertThat(report.path("items").get(0).path("result").asString()).isEqualTo("new");
        }
    }

    @Test
    void everyTableIsClosedToTheOther() {
        prompt(word("t"), "x");
        var tables = DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> table.field("organization_id", UUID.class) != null)
                .toList();
        assertThat(tables).hasSizeGreaterThan(12);
        CurrentPrincipal.run(
                Principal.actingFor(GLOBEX_OWNER.organizationId(), GLOBEX_OWNER.id()),
                () -> transaction.executeWithoutResult(_ -> tables.forEach(table -> assertThat(database.fetchCount(
                                table,
                                table.field("organization_id", UUID.class).eq(ACME_EDITOR.organizationId())))
                        .as(table.getName())
                        .isZero())));
    }

    @Test
    void withoutAnOrganisationTheSearchFunctionsFindNothing() {
        prompt("unlikelyword", "unlikelyword");
        create("/api/v1/agents", Map.of("name", "unlikelyword"));
        for (var function : List.of("search_prompts", "search_agents")) {
            var found = transaction.execute(_ -> database.fetchValue(
                    "select count(*) from " + function + "(to_tsquery('hub', 'unlikelyword'), 'unlikelyword')"));
            assertThat(found).isEqualTo(0L);
        }
    }
}
