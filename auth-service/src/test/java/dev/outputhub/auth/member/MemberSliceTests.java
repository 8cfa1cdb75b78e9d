package dev.outputhub.auth.member;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_REVIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.service.Api;
import dev.outputhub.platform.test.service.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AuthServiceTest
@ExtendWith(UnchangedMembers.class)
class MemberSliceTests {

    private final MockMvcTester mvc;

    @Autowired
    MemberSliceTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void areListedPageByPageInTheOrderOfTheirNames() {
        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            var page = Api.json(api(ACME_EDITOR).get("/members?limit=2" + cursor));
            page.path("items").forEach(member -> seen.add(member.path("email").asString()));
            cursor = page.path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("nextCursor").asString();
        } while (!cursor.isEmpty());
        assertThat(seen)
                .containsExactly(
                        "admin@acme.test",
                        "editor@acme.test",
                        "owner@acme.test",
                        "reviewer@acme.test",
                        "viewer@acme.test");
    }

    @Test
    void areFoundByRoleAndByPartOfTheirName() {
        assertThat(emails(api(ACME_OWNER).get("/members?role=reviewer"))).containsExactly("reviewer@acme.test");
        assertThat(emails(api(ACME_OWNER).get("/members?q=VIEWER@"))).contains("viewer@acme.test");
        assertThat(api(ACME_OWNER).get("/members?frob=1")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void ofAnotherOrganisationAnswerLikeAbsentOnes() {
        assertThat(emails(api(GLOBEX_OWNER).get("/members"))).containsExactly("owner@globex.test");
        var foreign = api(GLOBEX_OWNER).get("/members/" + ACME_VIEWER.id());
        var absent = api(GLOBEX_OWNER).get("/members/" + UUID.randomUUID());
        assertThat(foreign).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(absent).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(change(GLOBEX_OWNER, ACME_VIEWER, "editor")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void areNotShownToAViewer() {
        assertThat(api(ACME_VIEWER).get("/members")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoCanChangeRecordsAreNamedToAReviewerWithoutWhatElseIsKnownOfThem() {
        var page = Api.json(api(ACME_REVIEWER).get("/members/assignees"));
        var ids = new ArrayList<String>();
        page.path("items").forEach(person -> {
            ids.add(person.path("id").asString());
            assertThat(person.propertyNames()).containsExactlyInAnyOrder("id", "name");
            assertThat(person.path("name").asString()).isNotBlank().doesNotContain("@");
        });
        assertThat(ids)
                .contains(ACME_REVIEWER.id().toString(), ACME_EDITOR.id().toString())
                .doesNotContain(ACME_VIEWER.id().toString(), GLOBEX_OWNER.id().toString());
        assertThat(Api.json(api(ACME_VIEWER).get("/members/assignees"))).isEqualTo(page);
        assertThat(api(ACME_REVIEWER).get("/members/assignees?email=x")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(api(ACME_REVIEWER).get("/members")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void getAnotherRole() {
        assertThat(change(ACME_ADMIN, ACME_REVIEWER, "editor"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.role")
                .isEqualTo("editor");
    }

    @Test
    void getNoRoleFromSomebodyWhoReadAnOlderVersion() {
        var tag = api(ACME_OWNER)
                .get("/members/" + ACME_VIEWER.id())
                .getResponse()
                .getHeader("ETag");
        assertThat(change(ACME_OWNER, ACME_VIEWER, "reviewer")).hasStatusOk();
        assertThat(api(ACME_OWNER).patch("/members/" + ACME_VIEWER.id(), tag, "{\"role\": \"editor\"}"))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
    }

    @Test
    void keepTheirLastOwner() {
        var refused = change(ACME_OWNER, ACME_OWNER, "admin");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refused).bodyJson().extractingPath("$.code").isEqualTo("last-owner");
    }

    @Test
    void mayLoseAnOwnerWhenThereIsAnother() {
        assertThat(change(ACME_OWNER, ACME_ADMIN, "owner")).hasStatusOk();
        assertThat(change(ACME_OWNER, ACME_OWNER, "editor")).hasStatusOk();
    }

    @Test
    void becomeOwnersByOwnersAlone() {
        assertThat(change(ACME_ADMIN, ACME_ADMIN, "owner"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("owner-role-reserved");
        assertThat(change(ACME_ADMIN, ACME_OWNER, "viewer")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void getNoRoleThatDoesNotExist() {
        assertThat(change(ACME_OWNER, ACME_VIEWER, "emperor"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("role");
    }

    @Test
    void whoAreLockedOutKeepTheirRoleUntilTheyAreLetInAgain() {
        assertThat(enable(ACME_ADMIN, ACME_EDITOR, false)).hasStatusOk();
        assertThat(Api.text(api(ACME_EDITOR).get("/organizations"))).doesNotContain("acme");
        assertThat(enable(ACME_ADMIN, ACME_EDITOR, true))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.role")
                .isEqualTo("editor");
        assertThat(Api.text(api(ACME_EDITOR).get("/organizations"))).contains("acme");
        assertThat(enable(ACME_ADMIN, ACME_ADMIN, false)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(enable(ACME_ADMIN, ACME_OWNER, false)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoAreRemovedAreOutAndLeaveTheirName() {
        assertThat(remove(GLOBEX_OWNER, ACME_EDITOR)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(remove(ACME_EDITOR, ACME_VIEWER)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(remove(ACME_ADMIN, ACME_OWNER)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(remove(ACME_OWNER, ACME_OWNER)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(remove(ACME_ADMIN, ACME_EDITOR)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(api(ACME_OWNER).get("/members/" + ACME_EDITOR.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(emails(api(ACME_OWNER).get("/members"))).doesNotContain("editor@acme.test");
        assertThat(Api.text(api(ACME_EDITOR).get("/organizations"))).doesNotContain("acme");
        var known = mvc.get()
                .uri("/internal/members/" + ACME_EDITOR.id())
                .with(Caller.serviceFor(ACME_OWNER))
                .exchange();
        assertThat(known).hasStatusOk().bodyJson().extractingPath("$.enabled").isEqualTo(false);
        assertThat(remove(ACME_ADMIN, ACME_EDITOR)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void leaveByThemselvesWhenTheySayWhat() {
        assertThat(api(ACME_VIEWER).post("/organization/leave", "{\"slug\": \"globex\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(api(ACME_OWNER).post("/organization/leave", "{\"slug\": \"acme\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(api(ACME_VIEWER).post("/organization/leave", "{\"slug\": \"acme\"}"))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(emails(api(ACME_OWNER).get("/members"))).doesNotContain("viewer@acme.test");
    }

    private MvcTestResult enable(TestPeople by, TestPeople who, boolean enabled) {
        return api(by).patch("/members/" + who.id(), "*", "{\"enabled\": " + enabled + "}");
    }

    private MvcTestResult remove(TestPeople by, TestPeople who) {
        return api(by).delete("/members/" + who.id(), "*");
    }

    private MvcTestResult change(TestPeople by, TestPeople who, String role) {
        return api(by).patch("/members/" + who.id(), "*", "{\"role\": \"" + role + "\"}");
    }

    private static List<String> emails(MvcTestResult answer) {
        var emails = new ArrayList<String>();
        Api.json(answer)
                .path("items")
                .forEach(member -> emails.add(member.path("email").asString()));
        return emails;
    }

    private Api api(TestPeople person) {
        return Api.v1(mvc, person);
    }
}
