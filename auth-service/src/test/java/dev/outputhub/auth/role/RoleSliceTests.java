package dev.outputhub.auth.role;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.platform.test.service.Api;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@AuthServiceTest
class RoleSliceTests {

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
}
