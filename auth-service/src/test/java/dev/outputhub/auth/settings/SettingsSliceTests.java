package dev.outputhub.auth.settings;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
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
class SettingsSliceTests {

    private final MockMvcTester mvc;

    @Autowired
    SettingsSliceTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void areReplacedAsAWholeByWhoeverKnowsTheirVersion() {
        var owner = Api.v1(mvc, ACME_OWNER);
        var tag = owner.get("/settings").getResponse().getHeader("ETag");
        assertThat(owner.put(
                        "/settings", tag, "{\"values\": {\"capture.defaultSource\": \"manual\", \"n\": {\"a\": 1}}}"))
                .hasStatusOk();
        assertThat(owner.put("/settings", tag, "{\"values\": {}}")).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(Api.v1(mvc, ACME_VIEWER).get("/settings")).bodyText().contains("capture.defaultSource");
        assertThat(Api.v1(mvc, GLOBEX_OWNER).get("/settings")).bodyText().doesNotContain("capture.defaultSource");
    }

    @Test
    void refuseKeysThatAreNone() {
        assertThat(Api.v1(mvc, GLOBEX_OWNER).put("/settings", "*", "{\"values\": {\"a b\": 1}}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(Api.v1(mvc, GLOBEX_OWNER).put("/settings", "*", "{}")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void areNotChangedByAViewer() {
        assertThat(Api.v1(mvc, ACME_VIEWER).put("/settings", "*", "{\"values\": {}}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}
