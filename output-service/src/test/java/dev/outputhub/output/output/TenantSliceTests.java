package dev.outputhub.output.output;

import static dev.outputhub.output.database.Tables.FILE_LINK;
import static dev.outputhub.output.database.Tables.OUTPUT_DOCUMENT;
import static dev.outputhub.output.database.Tables.OUTPUT_EDIT;
import static dev.outputhub.output.database.Tables.PROMPT_REFERENCE;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static dev.outputhub.records.database.Tables.RECORD_MARK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.outputhub.output.database.Tables;
import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.test.identity.TestPeople;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;

class TenantSliceTests extends RunningOutputService {

    @Autowired
    private DSLContext database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anotherOrganisationsOutputAnswersExactlyLikeAnAbsentOne() {
        var foreign = edited();
        var absent = UUID.randomUUID().toString();
        for (var uri : List.of("", "/edits", "/edits/1", "/diff?to=1")) {
            assertAlike(GET, uri, null, foreign, absent);
        }
        assertAlike(PATCH, "", Map.of("rating", 1), foreign, absent);
        assertAlike(DELETE, "", null, foreign, absent);
        assertAlike(POST, "/restore", Map.of(), foreign, absent);
        assertAlike(POST, "/edits", Map.of("content", "x"), foreign, absent);
        assertAlike(POST, "/revert", Map.of("to", "raw"), foreign, absent);
        assertAlike(PUT, "/favourite", null, foreign, absent);
        assertAlike(DELETE, "/favourite", null, foreign, absent);
    }

    @Test
    void listsAndSearchesAndBatchesDoNotReachOver() {
        var secret = "secret" + UUID.randomUUID().toString().replace("-", "");
        var id = captured(ACME_EDITOR, "# " + secret);
        for (var uri : List.of(
                "/api/v1/outputs?limit=200&deleted=any",
                "/api/v1/outputs?q=" + secret,
                "/api/v1/outputs?id=" + id,
                "/api/v1/search-hits?q=" + secret,
                "/api/v1/search-hits?q=" + secret.substring(0, secret.length() - 1) + "x",
                "/api/v1/outputs/next")) {
            assertThat(text(get(GLOBEX_OWNER, uri)))
                    .as(uri)
                    .doesNotContain(secret)
                    .doesNotContain(id);
        }
        var batch = send(GLOBEX_OWNER, POST, "/api/v1/outputs/batch", Map.of("ids", List.of(id), "delete", true));
        assertThat(json(batch).path("items").get(0).path("code").asString()).isEqualTo("not-found");
        assertThat(read(ACME_EDITOR, "/api/v1/outputs/" + id).path("deletedAt").isNull())
                .isTrue();
    }

    @Test
    void sourceKeysOfTwoOrganisationsDoNotMeet() {
        var key = "md:" + UUID.randomUUID();
        var batch = Map.of(
                "importId", UUID.randomUUID(), "items", List.of(Map.of("sourceKey", key, "content", "the same file")));
        for (var person : List.of(ACME_EDITOR, GLOBEX_OWNER)) {
            var report = asService(person, "/internal/imported-outputs", batch);
            assertThat(report.path("items").get(0).path("result").asString()).isEqualTo("new");
        }
    }

    @Test
    void everyTableIsClosedToTheOther() {
        var id = UUID.fromString(edited());
        send(ACME_EDITOR, PUT, "/api/v1/outputs/" + id + "/favourite", null);
        var tables = List.of(Tables.OUTPUT, OUTPUT_EDIT, OUTPUT_DOCUMENT, RECORD_MARK, FILE_LINK, PROMPT_REFERENCE);
        var foreign = TestPeople.ACME_EDITOR.organizationId();
        CurrentPrincipal.run(
                Principal.actingFor(GLOBEX_OWNER.organizationId(), GLOBEX_OWNER.id()),
                () -> transaction.executeWithoutResult(_ -> tables.forEach(table -> assertThat(database.fetchCount(
                                table,
                                table.field("organization_id", UUID.class).eq(foreign)))
                        .as(table.getName())
                        .isZero())));
    }

    @Test
    void withoutAnOrganisationTheSearchFunctionFindsNothing() {
        captured(ACME_EDITOR, "unlikelyword");
        var found = transaction.execute(_ -> database.fetchValue(
                "select count(*) from output_matches(to_tsquery('hub', 'unlikelyword'), 'unlikelyword')"));
        assertThat(found).isEqualTo(0L);
    }

    private String edited() {
        var id = captured(ACME_EDITOR, "raw");
        send(ACME_EDITOR, POST, "/api/v1/outputs/" + id + "/edits", Map.of("content", "edited"));
        return id;
    }

    private void assertAlike(HttpMethod method, String uri, Object body, String foreign, String absent) {
        var first = send(GLOBEX_OWNER, method, "/api/v1/outputs/" + foreign + uri, body, "*");
        var second = send(GLOBEX_OWNER, method, "/api/v1/outputs/" + absent + uri, body, "*");
        assertThat(first.getResponse().getStatus()).as(method + uri).isEqualTo(404);
        assertThat(withoutTrace(text(first).replace(foreign, "ID")))
                .as(method + uri)
                .isEqualTo(withoutTrace(text(second).replace(absent, "ID")));
    }

    private static String withoutTrace(String problem) {
        return problem.replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
