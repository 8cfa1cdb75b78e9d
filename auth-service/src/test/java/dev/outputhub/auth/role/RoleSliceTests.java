package dev.outputhub.auth.role;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.auth.member.UnchangedMembers;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.service.Api;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@AuthServiceTest
@ExtendWith(UnchangedMembers.class)
class RoleSliceTests {

    private static final String ROLES = "/roles";

    private final MockMvcTester mvc;

    @Autowired
    RoleSliceTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void areTheBuiltInOnesWithTheScopesThatTokensCarry() {
        var roles = Api.json(Api.v1(mvc, ACME_VIEWER).get("/roles"));
        var scopes = new LinkedHashMap<String, List<String>>();
        roles.path("items")
                .forEach(role -> scopes.put(
                        role.path("name").asString(),
                        role.path("scopes")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList()));
        assertThat(scopes.keySet()).containsExactly("owner", "admin", "editor", "reviewer", "viewer");
        assertThat(scopes.get("viewer")).containsExactlyInAnyOrderElementsOf(ACME_VIEWER.scopes());
    }

    @Test
    void ofAnOrganisationsOwnAreMadeGivenChangedAndDeleted() {
        var made = as(ACME_ADMIN).post(ROLES, role("Archivist", "outputs:read", "exports:write"));
        assertThat(made).hasStatus(HttpStatus.CREATED);
        var id = Api.json(made).path("id").asString();
        assertThat(scopes(made)).containsExactly("exports:write", "outputs:read", "profile:read");
        assertThat(as(ACME_ADMIN).post(ROLES, role("ARCHIVIST ", "outputs:read")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(as(ACME_ADMIN).post(ROLES, role("Owner", "outputs:read"))).hasStatus(HttpStatus.CONFLICT);

        assertThat(as(ACME_ADMIN).patch("/members/" + ACME_VIEWER.id(), "*", Map.of("role", id)))
                .hasStatusOk();
        assertThat(as(ACME_VIEWER).read("/organizations").path("items"))
                .filteredOn(it -> it.path("slug").asString("").equals("acme"))
                .singleElement()
                .satisfies(acme ->
                        assertThat(acme.path("roles").get(0).asString("")).isEqualTo("Archivist"));
        assertThat(as(ACME_ADMIN).delete(ROLES + "/" + id, "*")).hasStatus(HttpStatus.CONFLICT);

        var changed = as(ACME_ADMIN).patch(ROLES + "/" + id, "\"1\"", Map.of("scopes", List.of("outputs:read")));
        assertThat(changed).hasStatusOk();
        assertThat(scopes(changed)).containsExactly("outputs:read", "profile:read");
        assertThat(as(ACME_ADMIN).patch(ROLES + "/" + id, "\"1\"", Map.of("name", "Late")))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);

        assertThat(as(ACME_ADMIN).patch("/members/" + ACME_VIEWER.id(), "*", Map.of("role", "viewer")))
                .hasStatusOk();
        assertThat(as(ACME_ADMIN).delete(ROLES + "/" + id, "*")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(as(ACME_ADMIN).get(ROLES + "/" + id)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void holdNoMoreThanWhoMakesThemAndNothingThatIsNoPermission() {
        for (var scope : List.of("audit:redact", "internal", "outputs:everything")) {
            assertThat(as(ACME_ADMIN).post(ROLES, role("Bold", scope))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var mightier = Api.json(as(ACME_OWNER).post(ROLES, role("Redactor", "audit:redact")))
                .path("id")
                .asString();
        assertThat(as(ACME_ADMIN).patch("/members/" + ACME_VIEWER.id(), "*", Map.of("role", mightier)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(as(ACME_ADMIN).patch(ROLES + "/" + mightier, "*", Map.of("scopes", List.of("outputs:read"))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(as(ACME_OWNER).delete(ROLES + "/" + mightier, "*")).hasStatus(HttpStatus.NO_CONTENT);
    }

    @Test
    void thatAreBuiltInStayAsTheyAre() {
        assertThat(as(ACME_OWNER).patch(ROLES + "/editor", "*", Map.of("name", "x")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(as(ACME_OWNER).delete(ROLES + "/editor", "*")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void ofAnotherOrganisationAreNotThere() {
        var id = Api.json(as(ACME_OWNER).post(ROLES, role("Ours", "outputs:read")))
                .path("id")
                .asString();
        assertThat(as(GLOBEX_OWNER).get(ROLES + "/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(GLOBEX_OWNER).delete(ROLES + "/" + id, "*")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(GLOBEX_OWNER).patch(ROLES + "/" + id, "*", Map.of("name", "x")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(GLOBEX_OWNER).patch("/members/" + GLOBEX_OWNER.id(), "*", Map.of("role", id)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(as(ACME_VIEWER).post(ROLES, role("Mine", "outputs:read"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(as(ACME_OWNER).delete(ROLES + "/" + id, "*")).hasStatus(HttpStatus.NO_CONTENT);
    }

    private Api as(TestPeople person) {
        return Api.v1(mvc, person);
    }

    private static Map<String, Object> role(String name, String... scopes) {
        return Map.of("name", name, "scopes", List.of(scopes));
    }

    private static List<String> scopes(MvcTestResult answer) {
        return Api.json(answer)
                .path("scopes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
