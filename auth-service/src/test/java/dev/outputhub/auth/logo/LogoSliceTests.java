package dev.outputhub.auth.logo;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.platform.test.identity.TestIssuer;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.service.Api;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AuthServiceTest
class LogoSliceTests {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000");
    private static final String OF_ACME = "/organization/logo?of=acme";

    private final MockMvcTester mvc;

    @Autowired
    LogoSliceTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void isSeenByMembersAlone() {
        assertThat(put(ACME_OWNER, PNG)).hasStatus(HttpStatus.NO_CONTENT);

        var seen = as(ACME_VIEWER).get(OF_ACME);
        assertThat(seen).hasStatusOk().hasContentType("image/png");
        assertThat(seen.getResponse().getContentAsByteArray()).isEqualTo(PNG);
        var me = Api.json(as(ACME_VIEWER).get("/me"));
        assertThat(me.path("organizations").get(0).path("logo").asString()).startsWith("/api/v1" + OF_ACME + "&v=");
        assertThat(as(GLOBEX_OWNER).get(OF_ACME)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(GLOBEX_OWNER).get("/organization/logo?of=none-at-all")).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(as(ACME_OWNER).delete("/organization/logo", null)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(as(ACME_VIEWER).get(OF_ACME)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void isAPictureAndGivenByWhoeverMayChangeTheOrganisation() {
        assertThat(put(ACME_OWNER, "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(put(ACME_EDITOR, PNG)).hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult put(TestPeople person, byte[] content) {
        return mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(
                        HttpMethod.PUT, "/api/v1/organization/logo")
                .file(new MockMultipartFile("file", "logo.png", "image/png", content))
                .header("Authorization", "Bearer " + TestIssuer.shared().token(person)));
    }

    private Api as(TestPeople person) {
        return Api.v1(mvc, person);
    }
}
