package dev.outputhub.auth.group;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.auth.member.UnchangedMembers;
import dev.outputhub.platform.test.identity.TestIssuer;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import dev.outputhub.platform.test.service.Api;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AuthServiceTest
@ExtendWith(UnchangedMembers.class)
class GroupSliceTests {

    private final MockMvcTester mvc;
    private final TestDatabase database;

    @Autowired
    GroupSliceTests(MockMvcTester mvc, Environment environment) {
        this.mvc = mvc;
        this.database = new TestDatabase(environment.getRequiredProperty("test.superuser-url"));
    }

    @BeforeEach
    void bothOrganisationsAreKnown() {
        for (var person : List.of(ACME_OWNER, GLOBEX_OWNER)) {
            assertThat(as(person).get("/me")).hasStatusOk();
        }
    }

    @AfterEach
    void noGroupIsLeft() {
        for (var table : List.of("user_group", "own_role", "invitation")) {
            database.jdbc().sql("delete from auth." + table).update();
        }
    }

    @Test
    void giveTheirPeopleARoleForAsLongAsTheyAreInThem() {
        var group = made("Writers", null, "editor");
        assertThat(scopes(ACME_VIEWER)).doesNotContain("outputs:write");

        assertThat(add(ACME_ADMIN, group, ACME_VIEWER)).hasStatus(HttpStatus.CREATED);
        assertThat(add(ACME_ADMIN, group, ACME_VIEWER)).hasStatusOk();
        assertThat(scopes(ACME_VIEWER)).contains("outputs:write");
        assertThat(as(ACME_ADMIN).read("/groups/" + group).path("members").asInt())
                .isEqualTo(1);

        assertThat(out(ACME_ADMIN, group, ACME_VIEWER)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(scopes(ACME_VIEWER)).doesNotContain("outputs:write");
        assertThat(out(ACME_ADMIN, group, ACME_VIEWER)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void giveWhatTheGroupsGiveThatTheyStandIn() {
        var role = as(ACME_ADMIN).post("/roles", Map.of("name", "Auditor", "scopes", List.of("audit:read")));
        var own = Api.json(role).path("id").asString();
        var outer = made("Company", null, own);
        var inner = made("Laboratory", outer, "reviewer");
        assertThat(add(ACME_OWNER, inner, ACME_VIEWER)).hasStatus(HttpStatus.CREATED);

        var claims = claims(ACME_VIEWER);
        assertThat(claims.get("scopes").toString()).contains("audit:read").contains("outputs:write");
        assertThat(claims.get("roles").toString())
                .contains(own)
                .contains("reviewer")
                .contains("viewer");
        assertThat(claims.get("groups").toString()).contains(outer).contains(inner);
        assertThat(as(ACME_OWNER)
                        .read("/groups/" + inner)
                        .path("inheritedRoles")
                        .get(0)
                        .asString())
                .isEqualTo(own);
        assertThat(names(as(ACME_OWNER).get("/groups/" + outer + "/members"))).isEmpty();
        assertThat(names(as(ACME_OWNER).get("/groups/" + outer + "/members?nested=true")))
                .hasSize(1);
        assertThat(as(ACME_ADMIN).delete("/roles/" + own, "*")).hasStatus(HttpStatus.CONFLICT);

        assertThat(as(ACME_OWNER).delete("/groups/" + outer, "*")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(scopes(ACME_VIEWER)).contains("outputs:write").doesNotContain("audit:read");
        assertThat(as(ACME_OWNER).read("/groups/" + inner).path("parentId").isNull())
                .isTrue();
    }

    @Test
    void areToldToTheirPeopleAndBesideThem() {
        var group = made("Writers", null, "editor");
        add(ACME_OWNER, group, ACME_EDITOR);
        var me = mvc.get()
                .uri("/api/v1/me")
                .header("Authorization", "Bearer " + TestIssuer.shared().tokenIn(ACME_EDITOR, UUID.fromString(group)))
                .exchange();
        assertThat(me).bodyJson().extractingPath("$.groups[0].slug").isEqualTo("writers");
        var member = as(ACME_OWNER).read("/members/" + ACME_EDITOR.id());
        assertThat(member.path("groups").get(0).path("name").asString()).isEqualTo("Writers");
        assertThat(names(as(ACME_OWNER).get("/members?group=" + group))).hasSize(1);
        assertThat(names(as(ACME_OWNER).get("/groups?member=" + ACME_EDITOR.id())))
                .containsExactly("Writers");
        assertThat(names(as(ACME_OWNER).get("/groups?member=" + ACME_VIEWER.id())))
                .isEmpty();
    }

    @Test
    void makeWhoGetsTheRightToWriteSomebodyToWhomAReviewIsGiven() {
        var group = made("Writers", null, "editor");
        assertThat(Api.text(as(ACME_OWNER).get("/members/assignees")))
                .doesNotContain(ACME_VIEWER.id().toString());
        add(ACME_OWNER, group, ACME_VIEWER);
        assertThat(Api.text(as(ACME_OWNER).get("/members/assignees")))
                .contains(ACME_VIEWER.id().toString());
    }

    @Test
    void haveANameOfTheirOwnAndStandNeitherInThemselvesNorTooDeep() {
        var first = made("One", null);
        assertThat(code(make("one ", null), HttpStatus.CONFLICT)).isEqualTo("group-name-taken");
        var at = first;
        for (int deep = 2; deep <= GroupTree.DEEPEST; deep++) {
            at = made("Number " + deep, at);
        }
        assertThat(code(make("Too deep", at), HttpStatus.UNPROCESSABLE_CONTENT)).isEqualTo("groups-too-deep");
        assertThat(code(patch(ACME_OWNER, first, Map.of("parentId", at)), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("group-within-itself");
        assertThat(code(patch(ACME_OWNER, first, Map.of("parentId", first)), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("group-within-itself");
        var outside = made("Outside", null);
        assertThat(code(patch(ACME_OWNER, first, Map.of("parentId", outside)), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("groups-too-deep");
    }

    @Test
    void areChangedByWhoReadTheNewestVersion() {
        var group = made("Old name", null);
        var changed = as(ACME_ADMIN).patch("/groups/" + group, "\"1\"", Map.of("name", "New name"));
        assertThat(changed).hasStatusOk().bodyJson().extractingPath("$.slug").isEqualTo("old-name");
        assertThat(as(ACME_ADMIN).patch("/groups/" + group, "\"1\"", Map.of("name", "Late")))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(as(ACME_ADMIN).delete("/groups/" + group, "\"1\"")).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(as(ACME_ADMIN).delete("/groups/" + group, null)).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
    }

    @Test
    void giveNobodyMoreThanWhoManagesThemHas() {
        var mightier = Api.json(
                        as(ACME_OWNER).post("/roles", Map.of("name", "Redactor", "scopes", List.of("audit:redact"))))
                .path("id")
                .asString();
        var reserved = make("Redactors", null, mightier);
        var group = Api.json(reserved).path("id").asString();
        var inner = made("Within", group);
        var plain = made("Plain", null);

        assertThat(code(make(ACME_ADMIN, "Bold", null, mightier), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("beyond-yours");
        for (var gives : List.of(group, inner)) {
            assertThat(code(add(ACME_ADMIN, gives, ACME_ADMIN), HttpStatus.UNPROCESSABLE_CONTENT))
                    .isEqualTo("beyond-yours");
        }
        assertThat(code(patch(ACME_ADMIN, plain, Map.of("parentId", group)), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("beyond-yours");
        assertThat(code(patch(ACME_ADMIN, plain, Map.of("roles", List.of(mightier))), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("beyond-yours");
        assertThat(code(patch(ACME_ADMIN, group, Map.of("roles", List.of())), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("beyond-yours");
        assertThat(as(ACME_ADMIN).delete("/groups/" + group, "*")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var invited = as(ACME_ADMIN)
                .post(
                        "/invitations",
                        Map.of("email", "x@initech.test", "roles", List.of("viewer"), "groups", List.of(inner)));
        assertThat(code(invited, HttpStatus.UNPROCESSABLE_CONTENT)).isEqualTo("beyond-yours");
        assertThat(patch(ACME_ADMIN, group, Map.of("description", "Those who take out texts")))
                .hasStatusOk();
    }

    @Test
    void makeNobodyAnOwner() {
        assertThat(code(make("Owners", null, "owner"), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("owner-role-by-no-group");
        var group = made("Plain", null);
        assertThat(code(patch(ACME_OWNER, group, Map.of("roles", List.of("owner"))), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("owner-role-by-no-group");
        assertThat(code(make("Emperors", null, "emperor"), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("unknown-role");
    }

    @Test
    void takeInWhoWasInvitedIntoThem() {
        var kept = made("Writers", null, "editor");
        var gone = made("Short-lived", null);
        var invitation = Api.json(as(ACME_OWNER)
                .post(
                        "/invitations",
                        Map.of(
                                "email", GLOBEX_OWNER.email(),
                                "roles", List.of("viewer"),
                                "groups", List.of("writers", gone))));
        assertThat(invitation.path("groups")).hasSize(2);
        assertThat(as(ACME_OWNER).delete("/groups/" + gone, "*")).hasStatus(HttpStatus.NO_CONTENT);
        var link = invitation.path("link").asString();
        var token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(as(GLOBEX_OWNER).post("/invitations/" + token + "/accept", Map.of()))
                .hasStatusOk();
        var joined = as(ACME_OWNER).read("/members/" + GLOBEX_OWNER.id()).path("groups");
        assertThat(joined).hasSize(1);
        assertThat(joined.get(0).path("id").asString()).isEqualTo(kept);
        var unknown = Map.of("email", "y@initech.test", "roles", List.of("viewer"), "groups", List.of("nowhere"));
        assertThat(code(as(ACME_OWNER).post("/invitations", unknown), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("unknown-group");
    }

    @Test
    void giveNothingToWhoIsLockedOutAndAreLeftByWhoIsRemoved() {
        var group = made("Writers", null, "editor");
        add(ACME_OWNER, group, ACME_VIEWER);
        assertThat(as(ACME_OWNER).patch("/members/" + ACME_VIEWER.id(), "*", Map.of("enabled", false)))
                .hasStatusOk();
        assertThat(exchange(ACME_VIEWER)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(as(ACME_OWNER).patch("/members/" + ACME_VIEWER.id(), "*", Map.of("enabled", true)))
                .hasStatusOk();
        assertThat(scopes(ACME_VIEWER)).contains("outputs:write");

        assertThat(as(ACME_OWNER).delete("/members/" + ACME_VIEWER.id(), "*")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(names(as(ACME_OWNER).get("/groups/" + group + "/members"))).isEmpty();
        assertThat(add(ACME_OWNER, group, ACME_VIEWER)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        database.jdbc().sql("update auth.member set removed_at = null").update();
        assertThat(scopes(ACME_VIEWER)).doesNotContain("outputs:write");
    }

    @Test
    void ofAnotherOrganisationAreNotThere() {
        var group = made("Ours", null);
        add(ACME_OWNER, group, ACME_EDITOR);
        var path = "/groups/" + group;
        var theirs = as(GLOBEX_OWNER);
        assertThat(theirs.get(path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(theirs.get(path + "/members")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(theirs.get(path + "/members/" + ACME_EDITOR.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(theirs.patch(path, "*", Map.of("name", "x"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(theirs.delete(path, "*")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(theirs.delete(path + "/members/" + ACME_EDITOR.id(), "*")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(add(GLOBEX_OWNER, group, GLOBEX_OWNER)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(code(make(GLOBEX_OWNER, "Under ours", group), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("unknown-group");
        var own = Api.json(make(GLOBEX_OWNER, "Ours", null)).path("id").asString();
        assertThat(add(GLOBEX_OWNER, own, ACME_EDITOR)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(names(theirs.get("/groups"))).containsExactly("Ours");
    }

    @Test
    void areSeenByWhoSeesMembersAndManagedByWhoManagesThem() {
        var group = made("Ours", null);
        assertThat(as(ACME_VIEWER).get("/groups")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(as(ACME_EDITOR).get("/groups/" + group)).hasStatusOk();
        assertThat(make(ACME_EDITOR, "Mine", null)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(add(ACME_EDITOR, group, ACME_EDITOR)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(as(ACME_EDITOR).delete("/groups/" + group, "*")).hasStatus(HttpStatus.FORBIDDEN);
    }

    private String made(String name, @Nullable String parent, String... roles) {
        var answer = make(name, parent, roles);
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        return Api.json(answer).path("id").asString();
    }

    private MvcTestResult make(String name, @Nullable String parent, String... roles) {
        return make(ACME_OWNER, name, parent, roles);
    }

    private MvcTestResult make(TestPeople by, String name, @Nullable String parent, String... roles) {
        var body = new HashMap<String, Object>();
        body.put("name", name);
        body.put("parentId", parent);
        body.put("roles", List.of(roles));
        return as(by).post("/groups", body);
    }

    private MvcTestResult patch(TestPeople by, String group, Map<String, Object> change) {
        return as(by).patch("/groups/" + group, "*", change);
    }

    private MvcTestResult add(TestPeople by, String group, TestPeople who) {
        return as(by).post("/groups/" + group + "/members", Map.of("personId", who.id()));
    }

    private MvcTestResult out(TestPeople by, String group, TestPeople who) {
        return as(by).delete("/groups/" + group + "/members/" + who.id(), "*");
    }

    private List<String> scopes(TestPeople person) {
        return ((List<?>) claims(person).get("scopes"))
                .stream().map(String::valueOf).toList();
    }

    /** What the gateway would be told of the person at this moment. */
    private Map<String, Object> claims(TestPeople person) {
        var answer = exchange(person);
        assertThat(answer).hasStatusOk();
        try {
            return SignedJWT.parse(Api.json(answer).path("token").asString())
                    .getJWTClaimsSet()
                    .getClaims();
        } catch (ParseException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private MvcTestResult exchange(TestPeople person) {
        var body = Map.of("token", TestIssuer.shared().identityToken(person), "organization", person.organization());
        return mvc.post()
                .uri("/internal/open/people/exchange")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(body))
                .exchange();
    }

    private static List<String> names(MvcTestResult answer) {
        return Api.json(answer)
                .path("items")
                .valueStream()
                .map((JsonNode item) -> item.path("name").asString())
                .toList();
    }

    private static String code(MvcTestResult answer, HttpStatus status) {
        assertThat(answer).hasStatus(status);
        return Api.json(answer).path("code").asString();
    }

    private Api as(TestPeople person) {
        return Api.v1(mvc, person);
    }
}
