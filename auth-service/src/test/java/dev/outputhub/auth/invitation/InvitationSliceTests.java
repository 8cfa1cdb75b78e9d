package dev.outputhub.auth.invitation;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.auth.member.UnchangedMembers;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import dev.outputhub.platform.test.service.Api;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Without a mail server, so that each answer shows the link. */
@AuthServiceTest
@ExtendWith(UnchangedMembers.class)
class InvitationSliceTests {

    private static final String PATH = "/invitations";

    private final MockMvcTester mvc;
    private final TestDatabase database;

    @Autowired
    InvitationSliceTests(MockMvcTester mvc, Environment environment) {
        this.mvc = mvc;
        this.database = new TestDatabase(environment.getRequiredProperty("test.superuser-url"));
    }

    @BeforeEach
    void nobodyIsInvited() {
        database.jdbc().sql("delete from auth.invitation").update();
        database.jdbc().sql("delete from auth.invitation_sending").update();
        for (var person : List.of(ACME_OWNER, GLOBEX_OWNER)) {
            assertThat(as(person).get("/me")).hasStatusOk();
        }
    }

    @Test
    void showTheirLinkOnceAndKeepItsHashAlone() {
        var answer = invite(ACME_ADMIN, "new@initech.test", "editor");
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        var made = Api.json(answer);
        assertThat(made.path("state").asString()).isEqualTo("pending");
        assertThat(made.path("roles").get(0).asString()).isEqualTo("editor");
        assertThat(made.path("mailedAt").isNull()).isTrue();
        var token = token(made);
        assertThat(token).hasSizeGreaterThan(40);
        assertThat(Api.text(as(ACME_ADMIN).get(PATH)))
                .contains("new@initech.test")
                .doesNotContain(token);
        assertThat(database.jdbc()
                        .sql("select count(*) from auth.invitation where invitation::text like '%' || ? || '%'")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void letTheInvitedPersonJoinWithTheRoleThatWasOffered() {
        var token = token(Api.json(invite(ACME_OWNER, GLOBEX_OWNER.email().toUpperCase(Locale.ROOT), "reviewer")));
        var offer = as(GLOBEX_OWNER).read(PATH + "/" + token + "/offer");
        assertThat(offer.path("organization").path("slug").asString()).isEqualTo("acme");
        assertThat(offer.path("roles").get(0).asString()).isEqualTo("reviewer");
        assertThat(offer.path("invitedBy").asString()).isNotBlank();

        var joined = accept(GLOBEX_OWNER, token);
        assertThat(joined).hasStatusOk().bodyJson().extractingPath("$.slug").isEqualTo("acme");
        assertThat(as(ACME_OWNER)
                        .read("/members/" + GLOBEX_OWNER.id())
                        .path("role")
                        .asString())
                .isEqualTo("reviewer");
        assertThat(Api.text(as(GLOBEX_OWNER).get("/organizations")))
                .contains("acme")
                .contains("globex");
        assertThat(code(accept(GLOBEX_OWNER, token), HttpStatus.GONE)).isEqualTo("invitation-used");
    }

    @Test
    void openNothingForAnotherAddress() {
        var token = token(Api.json(invite(ACME_OWNER, "new@initech.test", "viewer")));
        assertThat(code(accept(GLOBEX_OWNER, token), HttpStatus.FORBIDDEN)).isEqualTo("other-address-invited");
        assertThat(as(ACME_OWNER).get("/members/" + GLOBEX_OWNER.id())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void openNothingAfterTheyWereWithdrawnOrSentAgainOrTheirTimeIsOver() {
        var made = Api.json(invite(ACME_OWNER, GLOBEX_OWNER.email(), "viewer"));
        var again = Api.json(as(ACME_OWNER).post(one(made) + "/resend", Map.of()));
        assertThat(accept(GLOBEX_OWNER, token(made))).hasStatus(HttpStatus.NOT_FOUND);

        database.jdbc()
                .sql("update auth.invitation set expires_at = now() - interval '1 second'")
                .update();
        assertThat(as(ACME_OWNER).read(one(made)).path("state").asString()).isEqualTo("expired");
        assertThat(code(accept(GLOBEX_OWNER, token(again)), HttpStatus.GONE)).isEqualTo("invitation-expired");

        var third = Api.json(as(ACME_OWNER).post(one(made) + "/resend", Map.of()));
        assertThat(as(ACME_OWNER).delete(one(made), "*")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(code(accept(GLOBEX_OWNER, token(third)), HttpStatus.GONE)).isEqualTo("invitation-withdrawn");
        assertThat(as(ACME_OWNER).post(one(made) + "/resend", Map.of())).hasStatus(HttpStatus.CONFLICT);
        assertThat(as(GLOBEX_OWNER)
                        .read(PATH + "/" + token(third) + "/offer")
                        .path("state")
                        .asString())
                .isEqualTo("withdrawn");
    }

    @Test
    void areNotNeededByMembers() {
        var answer = invite(ACME_OWNER, ACME_VIEWER.email(), "viewer");
        assertThat(code(answer, HttpStatus.CONFLICT)).isEqualTo("already-member");
        var token = token(Api.json(invite(ACME_OWNER, GLOBEX_OWNER.email(), "viewer")));
        assertThat(code(invite(ACME_OWNER, GLOBEX_OWNER.email(), "editor"), HttpStatus.CONFLICT))
                .isEqualTo("already-invited");
        assertThat(accept(GLOBEX_OWNER, token)).hasStatusOk();
        database.jdbc().sql("update auth.invitation set state = 'pending'").update();
        assertThat(code(accept(GLOBEX_OWNER, token), HttpStatus.CONFLICT)).isEqualTo("already-member");
    }

    @Test
    void ofAListAreAnsweredOneByOne() {
        var answer = Api.json(as(ACME_OWNER)
                .post(
                        PATH + "/batch",
                        Map.of(
                                "emails",
                                List.of(
                                        "Ana Lima <ana@initech.test>",
                                        "nonsense",
                                        ACME_VIEWER.email(),
                                        "bo@initech.test"),
                                "roles",
                                List.of("viewer"))));
        assertThat(answer.path("counts").path("invited").asInt()).isEqualTo(2);
        assertThat(answer.path("items")
                        .valueStream()
                        .map(item -> item.path("result").asString()))
                .containsExactly("invited", "failed", "failed", "invited");
        assertThat(answer.path("items").get(0).path("email").asString()).isEqualTo("ana@initech.test");
        assertThat(answer.path("items").get(2).path("code").asString()).isEqualTo("already-member");
    }

    @Test
    void giveNoMoreThanWhoInvitesHas() {
        assertThat(code(invite(ACME_ADMIN, "new@initech.test", "owner"), HttpStatus.FORBIDDEN))
                .isEqualTo("owner-role-reserved");
        assertThat(code(invite(ACME_ADMIN, "new@initech.test", "emperor"), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("unknown-role");
        assertThat(invite(ACME_ADMIN, "no address", "viewer")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(invite(ACME_ADMIN, "a@b.test\r\nBcc: c@d.test", "viewer")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void areSeenAndSentByThoseWhoManageMembersAlone() {
        var made = Api.json(invite(ACME_OWNER, "new@initech.test", "viewer"));
        assertThat(as(ACME_EDITOR).get(PATH)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(invite(ACME_EDITOR, "other@initech.test", "viewer")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(as(GLOBEX_OWNER).get(one(made))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(GLOBEX_OWNER).delete(one(made), "*")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(GLOBEX_OWNER).post(one(made) + "/resend", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(Api.text(as(GLOBEX_OWNER).get(PATH))).doesNotContain("new@initech.test");
        assertThat(accept(GLOBEX_OWNER, made.path("id").asString())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(accept(GLOBEX_OWNER, UUID.randomUUID().toString())).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult invite(TestPeople by, String email, String role) {
        return as(by).post(PATH, Map.of("email", email, "roles", List.of(role)));
    }

    private MvcTestResult accept(TestPeople who, String token) {
        return as(who).post(PATH + "/" + token + "/accept", Map.of());
    }

    private static String one(JsonNode made) {
        return PATH + "/" + made.path("id").asString();
    }

    private static String token(JsonNode made) {
        var link = made.path("link").asString();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static String code(MvcTestResult answer, HttpStatus status) {
        assertThat(answer).hasStatus(status);
        return Api.json(answer).path("code").asString();
    }

    private Api as(TestPeople person) {
        return Api.v1(mvc, person);
    }
}
