package dev.outputhub.launcher.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.launcher.identity.LocalPerson;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LocalRealmTests {

    private final JsonNode realm = JsonMapper.shared().readTree(LocalRealm.json(Checkout.find()));

    @Test
    void holdsThePeopleOfALocalRunBesideTheAccountOfTheServices() {
        assertThat(texts(realm.path("users"), "username"))
                .containsAll(LocalPerson.emails())
                .contains("service-account-output-hub-services");
    }

    @Test
    void makesEveryPersonMemberOfTheOrganisationInTheirAddress() {
        for (var organisation : realm.path("organizations")) {
            assertThat(texts(organisation.path("members"), "username"))
                    .allMatch(member ->
                            member.endsWith("@" + organisation.path("alias").asString() + ".test"));
        }
    }

    @Test
    void writesNoPasswordDown() {
        assertThat(realm.path("users"))
                .flatMap(user -> user.path("credentials").valueStream().toList())
                .allMatch(credential -> credential.path("value").asString().startsWith("${HUB_PASSWORD_"));
    }

    @Test
    void givesNobodyTheScopeOfServices() {
        assertThat(roles()).allSatisfy(role -> assertThat(scopes(role)).doesNotContain("internal"));
    }

    @Test
    void givesEachRoleWhatTheLowerOneHas() {
        var ranks = List.of("viewer", "reviewer", "editor", "admin", "owner");
        for (int rank = 1; rank < ranks.size(); rank++) {
            assertThat(scopes(role(ranks.get(rank)))).containsAll(scopes(role(ranks.get(rank - 1))));
        }
    }

    @Test
    void keepsWhatAdministratorsSeeFromViewers() {
        assertThat(scopes(role("viewer")))
                .isNotEmpty()
                .allMatch(scope -> scope.endsWith(":read"))
                .doesNotContain("audit:read", "connections:read", "webhooks:read", "members:read");
    }

    private List<JsonNode> roles() {
        return realm.path("roles").path("realm").valueStream().toList();
    }

    private JsonNode role(String name) {
        return roles().stream()
                .filter(role -> role.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> scopes(JsonNode role) {
        return role.path("composites")
                .path("client")
                .path("output-hub")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static Stream<String> texts(JsonNode nodes, String field) {
        return nodes.valueStream().map(node -> node.path(field).asString());
    }
}
