package dev.outputhub.auth.me;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_REVIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.platform.test.service.Api;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AuthServiceTest
class MeSliceTests {

    private final MockMvcTester mvc;

    @Autowired
    MeSliceTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void tellsWhoIAmWhereAndWhatIMayDo() {
        var me = Api.json(Api.v1(mvc, ACME_EDITOR).get("/me"));
        assertThat(me.path("id").asString()).isEqualTo(ACME_EDITOR.id().toString());
        assertThat(me.path("email").asString()).isEqualTo("editor@acme.test");
        assertThat(me.path("organization").path("slug").asString()).isEqualTo("acme");
        assertThat(me.path("roles").get(0).asString()).isEqualTo("editor");
        assertThat(me.path("scopes").valueStream().map(scope -> scope.asString()))
                .containsExactlyInAnyOrderElementsOf(ACME_EDITOR.scopes());
    }

    @Test
    void isUnknownWithoutAToken() {
        assertThat(mvc.get().uri("/api/v1/me").exchange()).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void preferencesAreEachPersonsOwn() {
        var viewer = Api.v1(mvc, ACME_VIEWER);
        assertThat(viewer.put("/me/preferences", "*", "{\"theme\": \"dark\", \"columns\": [\"title\"]}"))
                .hasStatusOk();
        assertThat(viewer.get("/me"))
                .bodyJson()
                .extractingPath("$.preferences.theme")
                .isEqualTo("dark");
        assertThat(viewer.put("/me/preferences", "*", "{\"theme\": \"light\"}")).hasStatusOk();
        assertThat(Api.json(viewer.get("/me/preferences")).has("columns")).isFalse();
        assertThat(Api.json(Api.v1(mvc, ACME_EDITOR).get("/me/preferences"))).isEmpty();
        assertThat(Api.json(Api.v1(mvc, GLOBEX_OWNER).get("/me/preferences"))).isEmpty();
    }

    @Test
    void preferencesNestedTooDeepAreRefusedByName() {
        var reviewer = Api.v1(mvc, ACME_REVIEWER);
        var deep = "{\"columns\": " + "[".repeat(64) + "]".repeat(64) + "}";
        assertThat(reviewer.put("/me/preferences", "*", deep))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .asString()
                .startsWith("columns");
        assertThat(reviewer.put("/me/preferences", "*", deep.replace("[[", "[").replace("]]", "]")))
                .hasStatusOk();
        assertThat(reviewer.get("/me")).hasStatusOk();
    }

    @Test
    void preferencesHaveALimit() {
        var tooLong = "{\"text\": \"" + "x".repeat(70_000) + "\"}";
        assertThat(Api.v1(mvc, ACME_EDITOR).put("/me/preferences", "*", tooLong))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(Api.v1(mvc, ACME_EDITOR).put("/me/preferences", "*", "[1]")).hasStatus(HttpStatus.BAD_REQUEST);
    }
}
