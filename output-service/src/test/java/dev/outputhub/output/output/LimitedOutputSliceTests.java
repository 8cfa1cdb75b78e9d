package dev.outputhub.output.output;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import dev.outputhub.platform.test.service.Caller;
import dev.outputhub.records.terms.TermReferences;
import dev.outputhub.records.terms.TermState;
import dev.outputhub.records.terms.VocabularyState;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What is in a library of some groups is there for their people alone, the owner not excepted. */
class LimitedOutputSliceTests extends RunningOutputService {

    private static final String LIBRARIES = "output-libraries";
    private static final UUID BOARD = UUID.randomUUID();
    private static final RequestPostProcessor MEMBER = Caller.saying(
            ACME_EDITOR,
            Map.of("groups", List.of(BOARD.toString(), UUID.randomUUID().toString())));
    private static final RequestPostProcessor OUTSIDER =
            Caller.saying(ACME_OWNER, Map.of("groups", List.of(UUID.randomUUID().toString())));

    private final UUID library = UUID.randomUUID();
    /** Letters only, so that no typing error of another test comes near. */
    private final String secret = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "zx";

    private int version = 1;

    @Autowired
    TermReferences references;

    @Value("${test.superuser-url}")
    String superuserUrl;

    @BeforeEach
    void knowTheVocabulary() {
        platform(() -> references.remember(
                new VocabularyState(LIBRARIES, "Output libraries", List.of("output"), "many", false, false, false, 1)));
        openTo(List.of(BOARD));
    }

    /** Others' statements go the way they go where nothing is limited. */
    @AfterEach
    void openTheLibrary() {
        openTo(null);
    }

    @Test
    void theOutsiderFindsNothingOfItAnywhere() {
        var id = limited();
        var file = upload(id);
        send(MEMBER, POST, "/api/v1/outputs/" + id + "/edits", Map.of("content", "edited " + secret));
        var shorter = secret.substring(0, secret.length() - 1) + "x";
        for (var uri : List.of(
                "/api/v1/outputs?limit=200&deleted=any",
                "/api/v1/outputs?limit=200&include=files&sort=title",
                "/api/v1/outputs?limit=200&terms." + LIBRARIES + "=" + library,
                "/api/v1/outputs?id=" + id,
                "/api/v1/outputs?q=" + secret,
                "/api/v1/search-hits?q=" + secret,
                "/api/v1/search-hits?q=" + shorter,
                "/api/v1/files?limit=200",
                "/api/v1/files?recordId=" + id,
                "/api/v1/outputs/duplicates?limit=200",
                "/api/v1/outputs/next")) {
            assertThat(text(send(MEMBER, GET, uri, null))).as(uri).doesNotContain("\"status\":4");
            assertThat(text(send(OUTSIDER, GET, uri, null)))
                    .as(uri)
                    .doesNotContain("\"status\":4")
                    .doesNotContain(secret)
                    .doesNotContain(id)
                    .doesNotContain(file);
        }
        assertThat(text(send(MEMBER, GET, "/api/v1/outputs?limit=200", null))).contains(id);
        assertThat(text(send(MEMBER, GET, "/api/v1/search-hits?q=" + secret, null)))
                .contains(id);
        assertThat(text(send(MEMBER, GET, "/api/v1/files?recordId=" + id, null)))
                .contains(file);
    }

    @Test
    void isForTheOutsiderLikeOneThatIsNotThere() {
        var id = edited();
        var absent = UUID.randomUUID().toString();
        for (var uri : List.of("", "/edits", "/edits/1", "/diff?to=1")) {
            assertAlike(GET, uri, null, id, absent);
        }
        assertAlike(PATCH, "", Map.of("rating", 1), id, absent);
        assertAlike(PATCH, "", Map.of("terms", Map.of(LIBRARIES, List.of())), id, absent);
        assertAlike(DELETE, "", null, id, absent);
        assertAlike(POST, "/purge", null, id, absent);
        assertAlike(POST, "/edits", Map.of("content", "x"), id, absent);
        assertAlike(PUT, "/favourite", null, id, absent);
        var batch = send(OUTSIDER, POST, "/api/v1/outputs/batch", Map.of("ids", List.of(id), "delete", true));
        assertThat(json(batch).path("items").get(0).path("code").asString()).isEqualTo("not-found");
        assertThat(send(MEMBER, GET, "/api/v1/outputs/" + id, null)).hasStatusOk();
        assertThat(get(GLOBEX_OWNER, "/api/v1/outputs/" + id)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void itsFilesAreKeptFromTheOutsiderAndStaySoWhenTheyAreTakenOff() {
        var id = limited();
        var file = upload(id);
        var uri = "/api/v1/files/" + file;
        assertThat(send(MEMBER, GET, uri + "/content", null)).hasStatusOk();
        assertThat(send(OUTSIDER, GET, uri, null)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(OUTSIDER, GET, uri + "/content", null)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(OUTSIDER, DELETE, uri, null)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(MEMBER, DELETE, uri + "/links/output/" + id, null)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(send(MEMBER, GET, uri, null)).hasStatusOk();
        assertThat(send(OUTSIDER, GET, uri, null)).hasStatus(HttpStatus.NOT_FOUND);
        var open = captured(ACME_EDITOR, "for everybody");
        assertThat(send(MEMBER, PUT, uri + "/links/output/" + open, null)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(send(OUTSIDER, GET, uri, null)).hasStatusOk();
    }

    @Test
    void itsFilesStayKeptWhenItIsDeletedForGood() {
        var id = limited();
        var file = upload(id);
        var owner = Caller.saying(ACME_OWNER, Map.of("groups", List.of(BOARD.toString())));
        assertThat(send(owner, DELETE, "/api/v1/outputs/" + id, null)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(send(owner, POST, "/api/v1/outputs/" + id + "/purge", null)).hasStatus2xxSuccessful();
        assertThat(send(MEMBER, GET, "/api/v1/files/" + file, null)).hasStatusOk();
        assertThat(send(OUTSIDER, GET, "/api/v1/files/" + file, null)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void otherServicesSeeAsMuchAsThePersonTheyAskFor() {
        var id = limited();
        for (var path : List.of("/internal/complete-records/output?id=" + id, "/internal/term-counts/" + LIBRARIES)) {
            var told = path.contains("counts") ? library.toString() : secret;
            assertThat(text(send(Caller.serviceFor(ACME_OWNER), GET, path, null)))
                    .as(path)
                    .doesNotContain(told);
            assertThat(text(send(Caller.serviceFor(ACME_OWNER, UUID.randomUUID().toString()), GET, path, null)))
                    .as(path)
                    .doesNotContain(told);
            assertThat(text(send(Caller.serviceFor(ACME_OWNER, BOARD.toString()), GET, path, null)))
                    .as(path)
                    .contains(told);
        }
        assertThat(text(send(
                        Caller.serviceFor(ACME_OWNER, "*"), GET, "/internal/complete-records/output?id=" + id, null)))
                .contains(id);
    }

    @Test
    void aChoiceOfGroupsCountsAtOnceForWhatIsInTheLibraryAlready() {
        openTo(null);
        var id = limited();
        assertThat(send(OUTSIDER, GET, "/api/v1/outputs/" + id, null)).hasStatusOk();
        openTo(List.of(BOARD));
        assertThat(send(OUTSIDER, GET, "/api/v1/outputs/" + id, null)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(MEMBER, GET, "/api/v1/outputs/" + id, null)).hasStatusOk();
        openTo(List.of(UUID.randomUUID()));
        assertThat(send(MEMBER, GET, "/api/v1/outputs/" + id, null)).hasStatus(HttpStatus.NOT_FOUND);
        openTo(null);
        assertThat(send(OUTSIDER, GET, "/api/v1/outputs/" + id, null)).hasStatusOk();
    }

    @Test
    void isKeptFromWhoeverIsKeptFromOneOfItsLibraries() {
        var id = limited();
        var wide = UUID.randomUUID();
        platform(() -> references.remember(term(wide, "wide-" + secret, 1, null)));
        assertThat(send(
                        MEMBER,
                        PATCH,
                        "/api/v1/outputs/" + id,
                        Map.of("terms", Map.of(LIBRARIES, List.of(library, wide)))))
                .hasStatusOk();
        assertThat(send(OUTSIDER, GET, "/api/v1/outputs/" + id, null)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void isClosedAndOpenedByABatchOfTheMembers() {
        var id = captured(ACME_EDITOR, secret);
        assertThat(send(OUTSIDER, GET, "/api/v1/outputs/" + id, null)).hasStatusOk();
        batch("addTerms", id);
        assertThat(send(OUTSIDER, GET, "/api/v1/outputs/" + id, null)).hasStatus(HttpStatus.NOT_FOUND);
        batch("removeTerms", id);
        assertThat(send(OUTSIDER, GET, "/api/v1/outputs/" + id, null)).hasStatusOk();
    }

    @Test
    void nobodyPutsIntoALibraryWhatTheyCouldNotSeeThere() {
        var terms = Map.of(LIBRARIES, List.of(library.toString()));
        var refused = send(OUTSIDER, POST, "/api/v1/outputs", Map.of("content", "x", "terms", terms));
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(refused)).contains("you are in none of them");
        var own = captured(ACME_EDITOR, "mine");
        assertThat(send(OUTSIDER, PATCH, "/api/v1/outputs/" + own, Map.of("terms", terms)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void anAlikeTextOfTheOutsiderIsTiedToNothingTheyMayNotSee() {
        var words = secret + " " + "and so on about the tides and the moon ".repeat(20);
        var id = capture(MEMBER, Map.of("content", words, "terms", Map.of(LIBRARIES, List.of(library.toString()))));
        capture(OUTSIDER, Map.of("content", words));
        assertThat(text(send(OUTSIDER, GET, "/api/v1/outputs/duplicates?limit=200", null)))
                .doesNotContain(id);
    }

    @Test
    void anImportOfTheOutsiderLeavesItAsItIs() {
        var key = "md:" + secret;
        var importId = UUID.randomUUID();
        var first =
                Map.of("importId", importId, "items", List.of(Map.of("sourceKey", key, "content", "first " + secret)));
        var report =
                json(send(Caller.serviceFor(ACME_EDITOR, BOARD.toString()), POST, "/internal/imported-outputs", first));
        var id = report.path("items").get(0).path("outputId").asString();
        batch("addTerms", id);
        var again =
                Map.of("importId", UUID.randomUUID(), "items", List.of(Map.of("sourceKey", key, "content", "second")));
        var told = text(send(Caller.serviceFor(ACME_OWNER), POST, "/internal/imported-outputs", again));
        assertThat(told).contains("unchanged").doesNotContain(id);
        assertThat(text(send(MEMBER, GET, "/api/v1/outputs/" + id, null))).contains("first " + secret);
    }

    @Test
    void everyTableThatHoldsPartsOfOutputsOrFilesHasTheCondition() {
        var without = new TestDatabase(superuserUrl)
                .jdbc()
                .sql("""
                        select distinct c.table_name
                        from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'output' and t.table_type = 'BASE TABLE'
                          and (c.column_name in ('output_id', 'file_id', 'one_id', 'kept_id')
                               or c.table_name in ('output', 'file', 'term_assignment', 'record_mark'))
                          and not exists (select from pg_policies p
                                          where p.schemaname = c.table_schema and p.tablename = c.table_name
                                            and p.permissive = 'RESTRICTIVE')
                        """)
                .query(String.class)
                .list();
        // ids alone, read by nothing but the way back of a merge
        assertThat(without).containsExactly("followed_file");
    }

    /** The database finds it once for a transaction, which may change all that it depends on. */
    @Test
    void whatIsHiddenFollowsTheGroupsTheOrganisationAndTheLimitWithinOneTransaction() throws SQLException {
        try (var connection = DriverManager.getConnection(superuserUrl)) {
            connection.setSchema("output");
            connection.setAutoCommit(false);
            act(connection, ACME_OWNER.organizationId(), "");
            assertThat(hidden(connection)).contains(library);
            act(connection, ACME_OWNER.organizationId(), BOARD.toString());
            assertThat(hidden(connection)).doesNotContain(library);
            act(connection, GLOBEX_OWNER.organizationId(), "");
            assertThat(hidden(connection)).doesNotContain(library);
            act(connection, ACME_OWNER.organizationId(), "");
            assertThat(hidden(connection)).contains(library);
            act(connection, ACME_OWNER.organizationId(), "*");
            assertThat(hidden(connection)).isEmpty();
            act(connection, ACME_OWNER.organizationId(), "");
            assertThat(hidden(connection)).contains(library);
            try (var opened = connection.prepareStatement("update term_reference set groups = null where id = ?")) {
                opened.setObject(1, library);
                opened.executeUpdate();
            }
            assertThat(hidden(connection)).doesNotContain(library);
            connection.rollback();
            act(connection, ACME_OWNER.organizationId(), "");
            assertThat(hidden(connection)).contains(library);
        }
    }

    private static void act(Connection connection, UUID organization, String groups) throws SQLException {
        try (var acting = connection.prepareStatement(
                "select set_config('app.organization_id', ?, true), set_config('app.groups', ?, true)")) {
            acting.setString(1, organization.toString());
            acting.setString(2, groups);
            acting.execute();
        }
    }

    private static List<UUID> hidden(Connection connection) throws SQLException {
        try (var asked = connection.createStatement();
                var answer = asked.executeQuery("select coalesce(hidden_terms(), '{}')")) {
            answer.next();
            return List.of((UUID[]) answer.getArray(1).getArray());
        }
    }

    private String limited() {
        return capture(
                MEMBER, Map.of("content", "# " + secret, "terms", Map.of(LIBRARIES, List.of(library.toString()))));
    }

    private String edited() {
        var id = limited();
        send(MEMBER, POST, "/api/v1/outputs/" + id + "/edits", Map.of("content", "edited"));
        return id;
    }

    private String capture(RequestPostProcessor who, Map<String, ?> output) {
        var answer = send(who, POST, "/api/v1/outputs", output);
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        return json(answer).path("id").asString();
    }

    private void batch(String how, String id) {
        var answer = send(
                MEMBER,
                POST,
                "/api/v1/outputs/batch",
                Map.of("ids", List.of(id), how, Map.of(LIBRARIES, List.of(library.toString()))));
        assertThat(json(answer).path("items").get(0).path("result").asString())
                .as(text(answer))
                .isEqualTo("changed");
    }

    private String upload(String output) {
        var part = new MockMultipartFile(
                "file", secret + ".txt", "text/plain", ("file " + secret).getBytes(StandardCharsets.UTF_8));
        var answer = mvc.post()
                .uri("/api/v1/files?recordKind=output&recordId=" + output)
                .multipart()
                .file(part)
                .with(MEMBER)
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        return json(answer).path("id").asString();
    }

    private void assertAlike(HttpMethod method, String uri, @Nullable Object body, String hidden, String absent) {
        var first = send(OUTSIDER, method, "/api/v1/outputs/" + hidden + uri, body);
        var second = send(OUTSIDER, method, "/api/v1/outputs/" + absent + uri, body);
        assertThat(first.getResponse().getStatus()).as(method + uri).isEqualTo(404);
        assertThat(withoutTrace(text(first).replace(hidden, "ID")))
                .as(method + uri)
                .isEqualTo(withoutTrace(text(second).replace(absent, "ID")));
    }

    private static String withoutTrace(String problem) {
        return problem.replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private MvcTestResult send(RequestPostProcessor who, HttpMethod method, String uri, @Nullable Object body) {
        var request = mvc.method(method).uri(uri).with(who).header("If-Match", "*");
        if (body != null) {
            request = request.contentType(method.equals(PATCH) ? "application/merge-patch+json" : "application/json")
                    .content(JSON.writeValueAsBytes(body));
        }
        return request.exchange();
    }

    /** As the news of a choice in the vocabulary does. */
    private void openTo(@Nullable List<UUID> groups) {
        platform(() -> references.remember(term(library, secret, version++, groups)));
    }

    private static TermState term(UUID id, String slug, int version, @Nullable List<UUID> groups) {
        return new TermState(id, LIBRARIES, slug, slug, null, null, 0, false, null, version, groups);
    }

    private static void platform(Runnable work) {
        CurrentPrincipal.run(Principal.actingFor(ACME_OWNER.organizationId(), ACME_OWNER.id()), work);
    }
}
