package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An organisation of people of acme, each of whom is somebody else here: the viewer owns it, the editor has a role of its own making, the
 * reviewer has rights by a group alone, and a program comes by a key with a few scopes.
 *
 * @param callers by what the table of a walk calls them
 */
record SecondHome(String slug, Api owner, Map<String, Api> callers) {

    private static final String OWNER = "viewer@acme.test";
    private static final String GROUP = "group alone";
    private static final String CUSTOM = "own role";
    private static final String KEY = "key";

    static SecondHome found() {
        var slug = "walk-" + UUID.randomUUID().toString().substring(0, 8);
        var founded = Api.as(OWNER).post("/api/v1/organizations", Map.of("name", slug, "slug", slug));
        assertThat(founded.status()).as(founded.body()).isEqualTo(201);
        var owner = Api.as(OWNER).in(slug);
        await("the owner to be known")
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                owner.get("/api/v1/me").json().path("roles").toString())
                        .contains("owner"));
        var callers = new LinkedHashMap<String, Api>();
        callers.put(
                CUSTOM,
                joined(
                        "editor@acme.test",
                        slug,
                        owner,
                        role(
                                owner,
                                "profile:read",
                                "outputs:read",
                                "outputs:write",
                                "conversations:read",
                                "prompts:read"),
                        List.of()));
        var group = made(owner, "/api/v1/groups", Map.of("name", "Reviewers", "roles", List.of("reviewer")));
        callers.put(GROUP, joined("reviewer@acme.test", slug, owner, role(owner, "profile:read"), List.of(group)));
        var key = owner.post(
                "/api/v1/api-keys",
                Map.of(
                        "name",
                        slug,
                        "scopes",
                        List.of("profile:read", "outputs:read", "search:read", "conversations:read")));
        assertThat(key.status()).as(key.body()).isEqualTo(201);
        callers.put(KEY, Api.withKey(key.json().path("key").asString()));
        return new SecondHome(slug, owner, callers);
    }

    /** Closed, so that nothing of it is met by who comes later. */
    void leave() {
        owner.post("/api/v1/organization/deletion", Map.of("slug", slug));
    }

    private static Api joined(String email, String slug, Api owner, String role, List<String> groups) {
        made(owner, "/api/v1/invitations", Map.of("email", email, "roles", List.of(role), "groups", groups));
        var accepted =
                Api.as(email).post("/api/v1/invitations/" + Mailbox.invitation(email, slug) + "/accept", Map.of());
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        var person = Api.as(email).in(slug);
        await(email + " to be a member")
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(person.get("/api/v1/me").status()).isEqualTo(200));
        return person;
    }

    private static String role(Api owner, String... scopes) {
        return made(
                owner,
                "/api/v1/roles",
                Map.of("name", "role " + UUID.randomUUID().toString().substring(0, 8), "scopes", List.of(scopes)));
    }

    private static String made(Api owner, String list, Map<String, Object> body) {
        var answer = owner.post(list, body);
        assertThat(answer.status()).as(list + answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }
}
