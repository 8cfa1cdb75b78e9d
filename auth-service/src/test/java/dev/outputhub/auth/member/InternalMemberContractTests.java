package dev.outputhub.auth.member;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.platform.test.contracts.InternalCaller;
import dev.outputhub.platform.test.service.Api;
import dev.outputhub.platform.test.service.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AuthServiceTest
class InternalMemberContractTests {

    private final MockMvcTester mvc;

    @Autowired
    InternalMemberContractTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void aMemberIsToldAsAgreed() {
        assertThat(Api.v1(mvc, ACME_OWNER).get("/me")).hasStatusOk();
        var member = new InternalCaller(mvc, "auth", ACME_OWNER).get("GET /internal/members/{id}", ACME_EDITOR.id());
        assertThat(member.path("enabled").asBoolean()).isTrue();
    }

    @Test
    void somebodyOfAnotherOrganisationIsNoMember() {
        assertThat(mvc.get()
                        .uri("/internal/members/{id}", ACME_EDITOR.id())
                        .with(Caller.serviceFor(GLOBEX_OWNER))
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}
