package dev.outputhub.launcher.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.launcher.identity.LocalPerson;
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

    private static Stream<String> texts(JsonNode nodes, String field) {
        return nodes.valueStream().map(node -> node.path(field).asString());
    }
}
