package dev.outputhub.auth.audit;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_ADMIN;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.auth.vouching.Integrity;
import dev.outputhub.auth.vouching.IntegrityCheck;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.test.service.Api;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AuthServiceTest
class RedactionSliceTests {

    private static final Instant JANUARY = Instant.parse("2031-01-31T23:59:59Z");
    private static final String REASON = "{\"reason\": \"named a patient\"}";

    /** An organisation of its own: others' chains are not touched. */
    private final Principal somebody = Principal.actingFor(UUID.randomUUID(), UUID.randomUUID());

    private final MockMvcTester mvc;
    private final AuditLog log;
    private final Redaction redaction;
    private final IntegrityCheck integrity;
    private final PlantedEntries planted;
    private final TransactionTemplate transaction;

    @Autowired
    RedactionSliceTests(
            MockMvcTester mvc,
            AuditLog log,
            Redaction redaction,
            IntegrityCheck integrity,
            PlatformTransactionManager transactions,
            @Value("${test.superuser-url}") String superuserUrl) {
        this.mvc = mvc;
        this.log = log;
        this.redaction = redaction;
        this.integrity = integrity;
        this.planted = PlantedEntries.by(superuserUrl);
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void takesTheTextsOutAndSaysSoInTheTrail() {
        var id = append(acme());
        var answer = Api.json(owner().post("/audit/" + id + "/redact", REASON));

        assertThat(answer.path("redacted").asBoolean()).isTrue();
        assertThat(answer.path("after").isNull()).isTrue();
        assertThat(answer.path("action").asString()).isEqualTo("output.edited");
        assertThat(planted.textsOf(id)).isEmpty();
        var told = told(id);
        assertThat(told.path("action").asString()).isEqualTo("audit-entry.redacted");
        assertThat(told.path("personId").asString()).isEqualTo(ACME_OWNER.id().toString());
        assertThat(told.path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(told.path("after").path("reason").asString()).isEqualTo("named a patient");
    }

    @Test
    void isDoneOnce() {
        var id = append(acme());
        owner().post("/audit/" + id + "/redact", REASON);
        assertThat(owner().post("/audit/" + id + "/redact", REASON)).hasStatusOk();
        assertThat(Api.json(owner().get("/audit?recordId=" + id)).path("items")).hasSize(1);
        assertThat(owner().post("/audit/" + told(id).path("id").asString() + "/redact", REASON))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void belongsToOwnersOfTheOrganisationAndNeedsAReason() {
        var id = append(acme());
        assertThat(Api.v1(mvc, ACME_ADMIN).post("/audit/" + id + "/redact", REASON))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(Api.v1(mvc, GLOBEX_OWNER).post("/audit/" + id + "/redact", REASON))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(owner().post("/audit/" + UUID.randomUUID() + "/redact", REASON))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(owner().post("/audit/" + id + "/redact", "{\"reason\": \" \"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(planted.textsOf(id)).contains("a name");
    }

    @Test
    void leavesAChainThatCanBeFollowed() {
        var first = append(somebody);
        append(somebody);
        redact(first);
        append(somebody);
        assertThat(check()).isEqualTo(new Integrity(true, 4, null, List.of()));
    }

    @Test
    void leavesAChainThatCanBeFollowedWhereEntriesAreFromBefore() {
        var first = appendAsBefore();
        var second = appendAsBefore();
        append(somebody);
        assertThat(check()).isEqualTo(new Integrity(true, 3, null, List.of()));
        redact(first);
        redact(second);
        append(somebody);
        assertThat(check()).isEqualTo(new Integrity(true, 6, null, List.of()));
        assertThat(planted.textsOf(second)).isEmpty();
    }

    @Test
    void doesNotHideAnotherChange() {
        var old = appendAsBefore();
        var fresh = append(somebody);
        redact(old);
        redact(fresh);
        planted.change("update auth.audit_entry set action = 'harmless' where id = ?", fresh);
        assertThat(check().firstBroken()).isEqualTo(2);
        planted.change("update auth.audit_entry set action = 'harmless' where id = ?", old);
        assertThat(check().firstBroken()).isEqualTo(1);
    }

    @Test
    void aTextThatIsGoneWithoutARedactionShows() {
        var old = appendAsBefore();
        var fresh = append(somebody);
        planted.change("update auth.audit_entry set before = null, after = null, salt = null where id = ?", fresh);
        assertThat(check().firstBroken()).isEqualTo(2);
        planted.change("update auth.audit_entry set after = null, after_digest = '' where id = ?", old);
        assertThat(check().firstBroken()).isEqualTo(1);
    }

    @Test
    void isRefusedWhereTheEntryIsNotAsItWasWritten() {
        var old = appendAsBefore();
        var fresh = append(somebody);
        planted.change("update auth.audit_entry set after = '{\"title\": \"other\"}' where id in (?, ?)", old, fresh);
        for (var changed : List.of(old, fresh)) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> redact(changed))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(AuditError.ENTRY_WAS_CHANGED));
        }
    }

    private UUID append(Principal principal) {
        var json = JsonMapper.shared();
        var entry = new AuditEntry(
                Identifiers.next(),
                JANUARY,
                "output.edited",
                "output",
                UUID.randomUUID(),
                "output-service",
                principal.personId(),
                null,
                null,
                null,
                json.readTree("{\"title\": \"a name\"}"));
        CurrentPrincipal.run(principal, () -> transaction.executeWithoutResult(_ -> log.append(entry)));
        return entry.id();
    }

    private UUID appendAsBefore() {
        var id = Identifiers.next();
        planted.asBefore(somebody.organizationId(), id, JANUARY, "{\"title\": \"a name\"}");
        return id;
    }

    private void redact(UUID id) {
        CurrentPrincipal.call(somebody, () -> redaction.redact(id, "named a patient"));
    }

    private Integrity check() {
        return CurrentPrincipal.call(somebody, integrity::check);
    }

    private @Nullable JsonNode told(UUID id) {
        return Api.json(owner().get("/audit?recordId=" + id)).path("items").get(0);
    }

    private Api owner() {
        return Api.v1(mvc, ACME_OWNER);
    }

    private static Principal acme() {
        return Principal.actingFor(ACME_OWNER.organizationId(), ACME_OWNER.id());
    }
}
