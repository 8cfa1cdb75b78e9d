package dev.outputhub.auth.audit;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.test.service.Api;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AuthServiceTest
class UnreadableEntrySliceTests {

    private static final Instant JANUARY = Instant.parse("2031-01-31T23:59:59Z");

    private final UUID record = UUID.randomUUID();
    private final Api owner;
    private final AuditLog log;
    private final PlantedEntries planted;
    private final TransactionTemplate transaction;

    @Autowired
    UnreadableEntrySliceTests(
            MockMvcTester mvc,
            AuditLog log,
            PlatformTransactionManager transactions,
            @Value("${test.superuser-url}") String superuserUrl) {
        this.owner = Api.v1(mvc, ACME_OWNER);
        this.log = log;
        this.planted = PlantedEntries.by(superuserUrl);
        this.transaction = new TransactionTemplate(transactions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-at", "at"})
    void isPassedFromBothSides(String order) {
        append("first", JANUARY);
        planted.unreadable(ACME_OWNER.organizationId(), record);
        append("last", JANUARY.plusSeconds(1));

        var seen = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var answer = owner.get("/audit?limit=1&recordId=" + record + "&sort=" + order + cursor);
            assertThat(answer).hasStatusOk();
            var page = Api.json(answer);
            page.path("items").forEach(seen::add);
            cursor = page.path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("nextCursor").asString();
        } while (!cursor.isEmpty());

        assertThat(seen.stream().map(entry -> entry.path("action").asString()))
                .containsExactlyInAnyOrder("first", "planted", "last");
        assertThat(seen.get(1).path("action").asString()).isEqualTo("planted");
        assertThat(seen.get(1).path("unreadable").asBoolean()).isTrue();
        assertThat(seen.get(1).path("after").isNull()).isTrue();
        assertThat(seen.getFirst().path("unreadable").asBoolean()).isFalse();
        assertThat(Api.json(owner.get("/audit/integrity")).path("unreadable").valueStream())
                .contains(seen.get(1).path("sequence"));
    }

    private void append(String action, Instant at) {
        var json = JsonMapper.shared();
        var entry = new AuditEntry(
                Identifiers.next(),
                at,
                action,
                "output",
                record,
                "output-service",
                ACME_EDITOR.id(),
                null,
                null,
                null,
                json.readTree("{\"title\": \"a title\"}"));
        CurrentPrincipal.run(
                Principal.actingFor(ACME_EDITOR.organizationId(), ACME_EDITOR.id()),
                () -> transaction.executeWithoutResult(_ -> log.append(entry)));
    }
}
