package dev.outputhub.auth.scim;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.auth.member.UnchangedMembers;
import dev.outputhub.platform.test.identity.TestIssuer;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import dev.outputhub.platform.test.service.Api;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@AuthServiceTest
@ExtendWith(UnchangedMembers.class)
class ScimSliceTests {

    private static final String NEW = "jane@acme.test";

    private static final Pattern ACTION = Pattern.compile("\\\\?\"action\\\\?\":\\\\?\"([a-z.-]+)");

    private final MockMvcTester mvc;
    private final TestDatabase database;
    private Directory directory;

    @Autowired
    ScimSliceTests(MockMvcTester mvc, Environment environment) {
        this.mvc = mvc;
        this.database = new TestDatabase(environment.getRequiredProperty("test.superuser-url"));
    }

    @BeforeEach
    void aDirectoryOfAVerifiedDomain() {
        for (var person : List.of(ACME_OWNER, GLOBEX_OWNER)) {
            assertThat(as(person).get("/me")).hasStatusOk();
        }
        database.jdbc()
                .sql("insert into auth.mail_domain"
                        + " (organization_id, id, name, token, verified_at, verified_by, created_at, created_by)"
                        + " values (?, ?, 'acme.test', 'token', now(), 'dns', now(), ?)")
                .params(ACME_OWNER.organizationId(), UUID.randomUUID(), ACME_OWNER.id())
                .update();
        directory = Directory.of(mvc, ACME_ADMIN, "scim:write");
    }

    @AfterEach
    void nothingIsLeft() {
        for (var table : List.of("mail_domain", "provisioned_person", "user_group")) {
            database.jdbc().sql("delete from auth." + table).update();
        }
    }

    @Test
    void whoeverTheDirectoryNamesIsAMemberFromTheirFirstSignInOn() {
        var viewer = found(ACME_VIEWER.email());
        assertThat(directory.send(HttpMethod.DELETE, "/Users/" + viewer, null)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(directory.get("/Users/" + viewer)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(belongs(ACME_VIEWER)).isFalse();

        var made = directory.create("/Users", user(ACME_VIEWER.email()));
        assertThat(entriesOf(made.path("id").asString())).containsExactly("member.provisioned");
        var group = directory.create("/Groups", group("Readers", made.path("id").asString()));
        assertThat(as(ACME_ADMIN).get("/members/" + ACME_VIEWER.id())).hasStatus(HttpStatus.NOT_FOUND);

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(belongs(ACME_VIEWER)).isTrue());
        var member = as(ACME_ADMIN).read("/members/" + ACME_VIEWER.id());
        assertThat(member.path("role").asString()).isEqualTo("viewer");
        assertThat(member.at("/groups/0/id").asString())
                .isEqualTo(group.path("id").asString());
        assertThat(found(ACME_VIEWER.email())).isEqualTo(made.path("id").asString());
        assertThat(directory.read("/Groups/" + group.path("id").asString()).at("/members/0/value"))
                .isEqualTo(made.path("id"));
    }

    @Test
    void whoeverIsNotActiveDoesNotComeIn() {
        directory.send(HttpMethod.DELETE, "/Users/" + found(ACME_VIEWER.email()), null);
        var wanted = new HashMap<>(user(ACME_VIEWER.email()));
        wanted.put("active", false);
        var made = directory.create("/Users", wanted);
        assertThat(belongs(ACME_VIEWER)).isFalse();
        assertThat(directory.patch(
                        "/Users/" + made.path("id").asString(), "{\"op\":\"Replace\",\"value\":{\"active\":\"True\"}}"))
                .hasStatusOk();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(belongs(ACME_VIEWER)).isTrue());
    }

    @Test
    void aMemberIsLockedOutAndLetInAgainAsEntraWritesIt() {
        var id = found(ACME_VIEWER.email());
        var out = directory.patch("/Users/" + id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}");
        assertThat(out).as(Api.text(out)).hasStatusOk();
        assertThat(Api.json(out).path("active").asBoolean()).isFalse();
        assertThat(as(ACME_ADMIN)
                        .read("/members/" + ACME_VIEWER.id())
                        .path("enabled")
                        .asBoolean())
                .isFalse();
        assertThat(belongs(ACME_VIEWER)).isFalse();
        directory.patch("/Users/" + id, "{\"op\":\"Replace\",\"value\":{\"active\":true}}");
        assertThat(belongs(ACME_VIEWER)).isTrue();
        assertThat(entriesOf(ACME_VIEWER.id().toString())).contains("member.disabled", "member.enabled");
    }

    @Test
    void aPersonIsFoundAndChangedAsOktaAndEntraDo() {
        var id = directory.create("/Users", user(NEW)).path("id").asString();
        var page = directory.read("/Users?filter={filter}&startIndex=1&count=100", "userName eq \"JANE@acme.test\"");
        assertThat(page.path("totalResults").asInt()).isEqualTo(1);
        assertThat(page.at("/Resources/0/externalId").asString()).isEqualTo("ext-" + NEW);
        assertThat(directory
                        .read("/Users?filter={filter}", "externalId eq \"ext-" + NEW + "\"")
                        .path("itemsPerPage")
                        .asInt())
                .isEqualTo(1);
        assertThat(directory
                        .read("/Users?filter={filter}", "emails.value eq \"" + NEW + "\"")
                        .at("/Resources/0/id")
                        .asString())
                .isEqualTo(id);
    }

    @Test
    void whatEntraWritesBesideTheStandardIsUnderstood() {
        var id = directory.create("/Users", user(NEW)).path("id").asString();
        var patched = directory.patch("/Users/" + id, """
                {"op":"Add","path":"name.givenName","value":"Janet"},
                {"op":"Replace","value":{"name.familyName":"Roe","displayName":"Janet Roe",
                  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department":"Tides"}},
                {"op":"Replace","path":"emails[type eq \\"work\\"].value","value":"janet@acme.test"},
                {"op":"Add","path":"addresses[type eq \\"work\\"].country","value":"NL"},
                {"op":"Replace","path":"urn:ietf:params:scim:schemas:core:2.0:User:userName","value":"janet"},
                {"op":"remove","path":"externalId"}""");
        assertThat(patched).as(Api.text(patched)).hasStatusOk();
        var user = directory.read("/Users/" + id);
        assertThat(user.at("/name/givenName").asString()).isEqualTo("Janet");
        assertThat(user.at("/name/familyName").asString()).isEqualTo("Roe");
        assertThat(user.path("displayName").asString()).isEqualTo("Janet Roe");
        assertThat(user.at("/emails/0/value").asString()).isEqualTo("janet@acme.test");
        assertThat(user.path("userName").asString()).isEqualTo("janet");
        assertThat(user.has("externalId")).isFalse();
        assertThat(user.path("active").asBoolean()).isTrue();
    }

    @Test
    void pagesAreCountedFromOne() {
        var all = directory.read("/Users");
        int total = all.path("totalResults").asInt();
        assertThat(total).isGreaterThan(2);
        var second = directory.read("/Users?startIndex=2&count=1");
        assertThat(second.at("/Resources/0/id")).isEqualTo(all.at("/Resources/1/id"));
        assertThat(second.path("totalResults").asInt()).isEqualTo(total);
        assertThat(directory.read("/Users?count=0").path("Resources")).isEmpty();
        assertThat(directory
                        .read("/Users?startIndex=-4&count=1")
                        .path("startIndex")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aDirectorySpeaksForVerifiedDomainsOnly() {
        refused(directory.send(HttpMethod.POST, "/Users", user("jane@globex.test")), 400, "invalidValue");
        var id = found(ACME_VIEWER.email());
        refused(directory.send(HttpMethod.PUT, "/Users/" + id, user("viewer@elsewhere.test")), 400, "invalidValue");
        assertThat(found(ACME_VIEWER.email())).isEqualTo(id);
    }

    @Test
    void nobodyIsHereTwice() {
        refused(directory.send(HttpMethod.POST, "/Users", user(ACME_VIEWER.email())), 409, "uniqueness");
        directory.create("/Users", user(NEW));
        refused(directory.send(HttpMethod.POST, "/Users", user("JANE@acme.test")), 409, "uniqueness");
        directory.create("/Groups", group("Tides"));
        refused(directory.send(HttpMethod.POST, "/Groups", group("tides")), 409, "uniqueness");
    }

    @Test
    void ownersStayWhateverADirectorySays() {
        var id = found(ACME_OWNER.email());
        refused(directory.patch("/Users/" + id, "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}"), 403, null);
        refused(directory.send(HttpMethod.DELETE, "/Users/" + id, null), 403, null);
        assertThat(as(ACME_ADMIN)
                        .read("/members/" + ACME_OWNER.id())
                        .path("enabled")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void peopleAndGroupsOfAnotherOrganisationAreNotThere() {
        var user = directory.create("/Users", user(NEW)).path("id").asString();
        var group = directory.create("/Groups", group("Tides", user)).path("id").asString();
        var others = Directory.of(mvc, GLOBEX_OWNER, "scim:write");
        for (var path : List.of("/Users/" + user, "/Users/" + ACME_VIEWER.id(), "/Groups/" + group)) {
            assertThat(others.get(path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(others.send(HttpMethod.DELETE, path, null)).as(path).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(others.patch(path, "{\"op\":\"replace\",\"path\":\"externalId\",\"value\":\"x\"}"))
                    .as(path)
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(others.send(HttpMethod.PUT, path, "{}")).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(Api.text(others.get("/Users"))).doesNotContain("acme.test");
        assertThat(others.read("/Groups").path("totalResults").asInt()).isZero();
        refused(others.send(HttpMethod.POST, "/Groups", group("Theirs", user)), 400, "invalidValue");
    }

    @Test
    void aGroupIsFilledEmptiedRenamedAndDeleted() {
        var user = directory.create("/Users", user(NEW)).path("id").asString();
        var editor = found(ACME_EDITOR.email());
        var id = directory.create("/Groups", group("Tides")).path("id").asString();
        var path = "/Groups/" + id;
        patched(path, "{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"value\":\"" + user + "\"}]}");
        patched(path, "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + editor + "\"}]}");
        assertThat(members(id)).containsExactlyInAnyOrder(user, editor);
        assertThat(as(ACME_ADMIN)
                        .read("/groups/" + id + "/members")
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(ACME_EDITOR.id().toString());

        patched(path, "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + user + "\\\"]\"}");
        assertThat(members(id)).containsExactly(editor);
        patched(path, "{\"op\":\"Remove\",\"path\":\"members\",\"value\":[{\"value\":\"" + editor + "\"}]}");
        assertThat(members(id)).isEmpty();

        patched(path, "{\"op\":\"Replace\",\"value\":{\"displayName\":\"Currents\",\"externalId\":\"g-1\"}}");
        assertThat(entriesOf(id))
                .containsExactlyInAnyOrder(
                        "group.created",
                        "group.member-added",
                        "group.member-added",
                        "group.member-removed",
                        "group.member-removed",
                        "group.changed",
                        "group.provisioning-changed");
        var found = directory.read("/Groups?excludedAttributes=members&filter={f}", "displayName eq \"currents\"");
        assertThat(found.at("/Resources/0/id").asString()).isEqualTo(id);
        assertThat(found.at("/Resources/0").has("members")).isFalse();
        assertThat(directory.send(HttpMethod.DELETE, path, null)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(directory.get(path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(entriesOf(id)).contains("group.deleted");
    }

    @Test
    void aListOfGroupsSaysOfEachWhoIsInIt() {
        var jane = directory.create("/Users", user(NEW)).path("id").asString();
        var editor = found(ACME_EDITOR.email());
        var tides = directory.create("/Groups", group("Tides", jane, editor)).path("id");
        var currents = directory.create("/Groups", group("Currents", editor)).path("id");
        var empty = directory.create("/Groups", group("Nobody")).path("id");
        var listed = new HashMap<String, List<String>>();
        directory
                .read("/Groups")
                .path("Resources")
                .forEach(one -> listed.put(
                        one.path("id").asString(),
                        one.path("members")
                                .valueStream()
                                .map(member -> member.path("value").asString())
                                .toList()));
        assertThat(listed.get(tides.asString())).containsExactlyInAnyOrder(jane, editor);
        assertThat(listed.get(currents.asString())).containsExactly(editor);
        assertThat(listed.get(empty.asString())).isEmpty();
    }

    @Test
    void aKeyGivesByNoGroupOfOthersWhatItDoesNotHold() {
        var made = as(ACME_ADMIN).post("/groups", Map.of("name", "By hand", "roles", List.of("editor")));
        var byHand = "/Groups/" + Api.json(made).path("id").asString();
        var viewer = found(ACME_VIEWER.email());
        var adding = "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + viewer + "\"}]}";
        refused(directory.patch(byHand, adding), 400, "invalidValue");
        refused(directory.send(HttpMethod.DELETE, byHand, null), 400, "invalidValue");

        var own = directory.create("/Groups", group("Editors")).path("id").asString();
        assertThat(as(ACME_ADMIN).patch("/groups/" + own, "*", Map.of("roles", List.of("editor"))))
                .hasStatusOk();
        patched("/Groups/" + own, adding);
        assertThat(members(own)).containsExactly(viewer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /Users {",
                "POST /Users []",
                "POST /Users {}",
                "POST /Users {\"userName\":\"\"}",
                "POST /Users {\"userName\":\"a\\u0000b@acme.test\"}",
                "POST /Users {\"userName\":\"nobody\"}",
                "POST /Users {\"userName\":\"x@acme.test\",\"active\":\"perhaps\"}",
                "POST /Users {\"userName\":\"x@acme.test\",\"emails\":[{\"value\":\"@\"}]}",
                "POST /Users {\"userName\":\"x@acme.test\",\"emails\":\"x@acme.test\"}",
                "POST /Groups {\"displayName\":\"\\u200b\"}",
                "POST /Groups {\"displayName\":\"x\",\"members\":[{\"value\":\"nobody\"}]}",
                "POST /Groups {\"displayName\":\"x\",\"members\":[{}]}",
                "PATCH /Users {\"Operations\":[]}",
                "PATCH /Users {\"Operations\":[null]}",
                "PATCH /Users {\"Operations\":[{\"op\":\"move\",\"path\":\"active\",\"value\":true}]}",
                "PATCH /Users {\"Operations\":[{\"op\":\"remove\"}]}",
                "PATCH /Users {\"Operations\":[{\"op\":\"remove\",\"path\":\"userName\"}]}",
                "PATCH /Users {\"Operations\":[{\"op\":\"add\",\"path\":\"emails[\",\"value\":\"x\"}]}",
                "PATCH /Users {\"Operations\":[{\"op\":\"add\",\"path\":\"emails[type eq]\",\"value\":\"x\"}]}",
                "PATCH /Users {\"Operations\":[{\"op\":\"replace\",\"path\":\"active\",\"value\":\"perhaps\"}]}",
                "PATCH /Users {\"Operations\":[{\"op\":\"replace\",\"path\":\"name\",\"value\":\"Jane\"}]}",
                "PATCH /Users {\"Operations\":[{\"op\":\"replace\",\"path\":\"userName\",\"value\":{\"a\":1}}]}",
                "PATCH /Users {\"Operations\":[{\"op\":\"replace\",\"path\":\"userName.value\",\"value\":\"x\"}]}",
                "PATCH /Users {\"Operations\":[{\"op\":\"replace\",\"path\":\"emails[type eq \\\"home\\\"].value\",\"value\":\"x\"}]}"
            })
    void whatIsNotValidIsRefusedInScimsWords(String request) {
        var parts = request.split(" ", 3);
        var path = parts[0].equals("PATCH") ? parts[1] + "/" + found(ACME_VIEWER.email()) : parts[1];
        refused(directory.send(HttpMethod.valueOf(parts[0]), path, parts[2]), 400, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName",
                "userName eq",
                "userName eq 5",
                "userName co \"a\"",
                "password eq \"a\"",
                "userName eq \"a\" and active eq true",
                "((((((",
                "not (userName eq \"a\")",
                "emails[type eq \"work\""
            })
    void aFilterThatIsNotKnownIsRefused(String filter) {
        refused(directory.get("/Users?filter={filter}", filter), 400, "invalidFilter");
    }

    @Test
    void itsScopeIsAskedForAndNothingElseOpensTheDoor() {
        refused(Directory.of(mvc, ACME_ADMIN, "members:write", "members:read").get("/Users"), 403, null);
        assertThat(new Api(mvc, ACME_EDITOR).get("/scim/v2/Users")).hasStatus(HttpStatus.FORBIDDEN);
        refused(directory.get("/Users/nobody"), 404, null);
        refused(directory.get("/Nothing"), 404, null);
    }

    @Test
    void tellsWhatOfScimIsSpokenHere() {
        assertThat(directory
                        .read("/ServiceProviderConfig")
                        .at("/patch/supported")
                        .asBoolean())
                .isTrue();
        assertThat(directory.read("/ResourceTypes").path("totalResults").asInt())
                .isEqualTo(2);
        assertThat(directory.read("/ResourceTypes/User").path("endpoint").asString())
                .isEqualTo("/Users");
        assertThat(directory
                        .read("/Schemas/" + ScimUser.SCHEMA)
                        .at("/attributes/0/name")
                        .asString())
                .isEqualTo("userName");
        refused(directory.get("/Schemas/urn:none"), 404, null);
    }

    private static Map<String, Object> user(String address) {
        return Map.of(
                "schemas",
                List.of(ScimUser.SCHEMA, "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"),
                "userName",
                address,
                "externalId",
                "ext-" + address,
                "name",
                Map.of("givenName", "Jane", "familyName", "Doe"),
                "displayName",
                "Jane Doe",
                "title",
                "Pilot",
                "emails",
                List.of(Map.of("value", address, "type", "work", "primary", true)));
    }

    private static Map<String, Object> group(String name, String... members) {
        return Map.of(
                "schemas",
                List.of(ScimGroup.SCHEMA),
                "displayName",
                name,
                "members",
                List.of(members).stream().map(id -> Map.of("value", id)).toList());
    }

    private String found(String userName) {
        return directory
                .read("/Users?filter={filter}", "userName eq \"" + userName + "\"")
                .at("/Resources/0/id")
                .asString();
    }

    /** What is to be in the audit trail about a record: no Kafka takes it there in this test. */
    private List<String> entriesOf(String record) {
        return database
                .jdbc()
                .sql("select payload from auth.outbox_record where payload like '%' || ? || '%'")
                .param(record)
                .query(String.class)
                .stream()
                .map(ACTION::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    private void patched(String path, String operations) {
        var answer = directory.patch(path, operations);
        assertThat(answer).as(Api.text(answer)).hasStatus(HttpStatus.NO_CONTENT);
    }

    private List<String> members(String group) {
        return directory
                .read("/Groups/" + group)
                .path("members")
                .valueStream()
                .map(member -> member.path("value").asString())
                .toList();
    }

    /** @param type empty for any; null for none */
    private static void refused(MvcTestResult answer, int status, String type) {
        assertThat(answer).as(Api.text(answer)).hasStatus(status);
        assertThat(answer.getResponse().getContentType()).isEqualTo("application/scim+json");
        var error = Api.json(answer);
        assertThat(error.at("/schemas/0").asString()).isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(error.path("status").asString()).isEqualTo(String.valueOf(status));
        assertThat(error.path("detail").asString()).isNotBlank();
        var told = error.path("scimType").asString(null);
        if (type == null || !type.isEmpty()) {
            assertThat(told).isEqualTo(type);
        } else {
            assertThat(told).isNotNull();
        }
    }

    /** Whether somebody who signs in gets into the organisation. */
    private boolean belongs(TestPeople person) {
        var answer = mvc.post()
                .uri("/internal/open/people/exchange")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "token", TestIssuer.shared().identityToken(person, "s-" + UUID.randomUUID()),
                                "organization", person.organization())))
                .exchange();
        assertThat(answer.getResponse().getStatus()).isIn(200, 403);
        return answer.getResponse().getStatus() == 200;
    }

    private Api as(TestPeople person) {
        return Api.v1(mvc, person);
    }
}
