package dev.outputhub.auth.organization;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.service.Api;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AuthServiceTest
class OrganizationSliceTests {

    private final MockMvcTester mvc;

    @Autowired
    OrganizationSliceTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void isRegisteredAtTheFirstSightOfAMemberUnderItsNameAtTheIdentityProvider() {
        var answer = api(ACME_EDITOR).get("/organization");
        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.slug").isEqualTo("acme");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo(ACME_EDITOR.organizationId().toString());
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.defaultLanguage")
                .asString()
                .isNotEmpty();
    }

    @Test
    void takesAnotherNameFromWhoeverKnowsItsVersion() {
        var owner = api(GLOBEX_OWNER);
        var tag = owner.get("/organization").getResponse().getHeader("ETag");
        var changed = owner.patch("/organization", tag, "{\"name\": \"Globex International\"}");
        assertThat(changed).hasStatusOk().bodyJson().extractingPath("$.name").isEqualTo("Globex International");
        assertThat(changed.getResponse().getHeader("ETag")).isNotEqualTo(tag);
        assertThat(owner.patch("/organization", tag, "{\"name\": \"Late\"}")).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(owner.get("/organization"))
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("Globex International");
    }

    @Test
    void keepsItsNameToItsOwnMembers() {
        api(ACME_OWNER).patch("/organization", "*", "{\"name\": \"Acme of all\"}");
        assertThat(api(GLOBEX_OWNER).get("/organization")).bodyText().doesNotContain("Acme of all");
    }

    @Test
    void refusesAnEmptyNameAndALanguageThatIsNone() {
        var admin = api(ACME_ADMIN);
        assertThat(admin.patch("/organization", "*", "{\"name\": \" \"}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("name");
        assertThat(admin.patch("/organization", "*", "{\"defaultLanguage\": \"klingon!\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("defaultLanguage");
    }

    @Test
    void isNotChangedByAnEditor() {
        assertThat(api(ACME_EDITOR).patch("/organization", "*", "{\"name\": \"Mine\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private Api api(TestPeople person) {
        return Api.v1(mvc, person);
    }
}
