package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** An organisation with a record of each kind is deleted, and whatever the platform keeps is looked through for it. */
class OrganizationEndJourneyTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** Each look reads the whole database. */
    private static final Duration NOT_TOO_OFTEN = Duration.ofSeconds(2);

    private static final String SERVICES = "outputhub";
    private static final String KEYCLOAK = "keycloak";

    private final Servers servers = new Servers();

    @Test
    void nothingIsLeftOfOneThatWasDeletedButWhoDidIt() throws InterruptedException, ExecutionException {
        var home = SecondHome.found();
        var records = Records.createAs(home.owner());
        var id = home.owner().get("/api/v1/organization").json().path("id").asString();
        var person = home.owner().get("/api/v1/me").json().path("id").asString();
        // people belong to themselves, and are named where they were before
        var words = List.of(id, home.slug(), records.mark());
        await("all of it to be there")
                .atMost(PATIENCE)
                .pollInterval(NOT_TOO_OFTEN)
                .untilAsserted(
                        () -> assertThat(servers.tablesWith(words, SERVICES)).hasSizeGreaterThan(50));
        assertThat(servers.objectsWith(words)).hasSizeGreaterThan(2);
        assertThat(servers.tablesWith(words, KEYCLOAK)).isNotEmpty();

        home.leave();
        assertThat(home.editor().get("/api/v1/outputs").status()).isEqualTo(403);
        // as if its thirty days were over
        servers.execute("update auth.organization set delete_at = now() where organization_id = '" + id + "'");

        await("nothing to be left in a table")
                .atMost(PATIENCE)
                .pollInterval(NOT_TOO_OFTEN)
                .untilAsserted(
                        () -> assertThat(servers.tablesWith(words, SERVICES).keySet())
                                .allMatch(table -> table.endsWith(".deleted_organization")
                                        || table.equals("auth.organization_tombstone")));
        assertThat(servers.objectsWith(words)).isEmpty();
        assertThat(servers.tablesWith(words, KEYCLOAK)).isEmpty();
        assertThat(servers.rows("select concat_ws(' ', slug, closed_by, closed_by_email, closed_from is not null,"
                        + " deleted_at >= closed_at) from auth.organization_tombstone where id = '" + id + "'"))
                .containsExactly(home.slug() + " " + person + " " + SecondHome.OWNER + " t t");

        // no record of a topic is ever replaced by a later one: what it holds goes by its age
        var topics = servers.topicsWith(words);
        System.out.printf("%n%-34s %8s %8s  %-8s kept%n", "topic", "events", "of it", "cleanup");
        topics.forEach((name, topic) -> System.out.printf(
                "%-34s %8d %8d  %-8s %d h%n",
                name,
                topic.events(),
                topic.about(),
                topic.cleanup(),
                topic.kept().toHours()));
        assertThat(topics.entrySet())
                .filteredOn(topic -> topic.getValue().about() > 0)
                .isNotEmpty()
                .allSatisfy(topic -> {
                    assertThat(topic.getValue().cleanup()).as(topic.getKey()).isEqualTo("delete");
                    assertThat(topic.getValue().kept()).as(topic.getKey()).isPositive();
                });
    }
}
