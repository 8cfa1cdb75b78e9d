package dev.outputhub.auth.audit;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.auth.vouching.Integrity;
import dev.outputhub.auth.vouching.IntegrityCheck;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import dev.outputhub.platform.test.service.Api;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@AuthServiceTest
class AuditSliceTests {

    private static final Instant JANUARY = Instant.parse("2031-01-31T23:59:59.999999Z");

    private final MockMvcTester mvc;
    private final AuditLog log;
    private final IntegrityCheck integrity;
    private final JdbcClient service;
    private final JdbcClient superuser;
    private final TransactionTemplate transaction;

    @Autowired
    AuditSliceTests(
            MockMvcTester mvc,
            AuditLog log,
            IntegrityCheck integrity,
            JdbcClient service,
            PlatformTransactionManager transactions,
            @Value("${test.superuser-url}") String superuserUrl) {
        this.mvc = mvc;
        this.log = log;
        this.integrity = integrity;
        this.service = service;
        this.superuser = new TestDatabase(superuserUrl).jdbc();
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void isFilteredByRecordPersonActionAndTime() {
        var record = UUID.randomUUID();
        append(ACME_EDITOR, record, "output.created", JANUARY);
        append(ACME_EDITOR, record, "output.edited", JANUARY.plusSeconds(10));
        append(ACME_OWNER, record, "output.deleted", JANUARY.plusSeconds(20));
        var filter = "/audit?recordId=" + record;
        assertThat(actions(filter)).containsExactly("output.deleted", "output.edited", "output.created");
        assertThat(actions(filter + "&sort=at")).first().isEqualTo("output.created");
        assertThat(actions(filter + "&personId=" + ACME_OWNER.id())).containsExactly("output.deleted");
        assertThat(actions(filter + "&action=output.created,output.edited")).hasSize(2);
        assertThat(actions(filter + "&recordKind=prompt")).isEmpty();
        assertThat(actions(filter + "&at.gte=2031-02-01T00:00:00Z&at.lt=2031-02-01T00:00:15Z"))
                .containsExactly("output.edited");
        assertThat(api(ACME_OWNER).get("/audit?at.gte=yesterday")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void isFilteredByAddressKeyAndWords() {
        var record = UUID.randomUUID();
        append(ACME_EDITOR, record, "output.created", JANUARY);
        append(ACME_OWNER, record, "output.edited", JANUARY.plusSeconds(1));
        var filter = "/audit?recordId=" + record;
        assertThat(actions(filter + "&address=203.0.113.7")).hasSize(2);
        assertThat(actions(filter + "&address=203.0.113.8")).isEmpty();
        assertThat(actions(filter + "&q=NEW editor@")).containsExactly("output.created");
        assertThat(actions(filter + "&q=100%")).isEmpty();
        assertThat(actions(filter + "&keyId=" + record)).hasSize(2);
        assertThat(actions(filter + "&keyId=" + UUID.randomUUID())).isEmpty();
        assertThat(api(ACME_OWNER).get("/audit?keyId=mine")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void saysWhichActionsThereAreOfWhichKinds() {
        append(ACME_EDITOR, UUID.randomUUID(), "output.created", JANUARY);
        append(ACME_EDITOR, UUID.randomUUID(), "output.whirled", JANUARY);
        assertThat(Api.json(api(ACME_OWNER).get("/audit/actions")).path("items").valueStream())
                .extracting(known -> known.path("recordKind").asString() + " "
                        + known.path("action").asString())
                .contains("output output.created", "output output.whirled")
                .doesNotHaveDuplicates();
        assertThat(Api.text(api(GLOBEX_OWNER).get("/audit/actions"))).doesNotContain("output.whirled");
    }

    @Test
    void leavesAsAFileWithAllThatTheFiltersLetThrough() {
        var record = UUID.randomUUID();
        for (int i = 0; i < 203; i++) {
            append(ACME_EDITOR, record, i == 0 ? "=cmd" : "step." + i, JANUARY.plusSeconds(i));
        }
        var csv = api(ACME_OWNER).get("/audit/export?recordId=" + record);
        assertThat(csv).hasStatusOk().hasContentType("text/csv");
        assertThat(Api.text(csv).lines()).hasSize(204).first().asString().startsWith("at,action,recordKind,recordId");
        assertThat(Api.text(csv)).contains("\"'=cmd\"", "\"{\"\"title\"\":\"\"new\"\"}\"");
        var json = Api.json(api(ACME_OWNER).get("/audit/export?format=json&sort=at&recordId=" + record));
        assertThat(json).hasSize(203);
        assertThat(json.get(202).path("action").asString()).isEqualTo("step.202");
        assertThat(Api.json(api(GLOBEX_OWNER).get("/audit/export?format=json&recordId=" + record)))
                .isEmpty();
        assertThat(api(ACME_OWNER).get("/audit/export?format=pdf")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(api(ACME_OWNER).get("/audit/export?who=me")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void isReadPageByPageOverTheMonths() {
        var record = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            append(ACME_EDITOR, record, "step." + i, JANUARY.plusSeconds(i));
        }
        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            var page = Api.json(api(ACME_OWNER).get("/audit?limit=2&recordId=" + record + cursor));
            page.path("items").forEach(entry -> seen.add(entry.path("action").asString()));
            cursor = page.path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("nextCursor").asString();
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactly("step.4", "step.3", "step.2", "step.1", "step.0");
    }

    @Test
    void staysWithItsOrganisationAndWithThoseWhoMayReadIt() {
        var record = UUID.randomUUID();
        append(ACME_EDITOR, record, "output.created", JANUARY);
        assertThat(Api.json(api(GLOBEX_OWNER).get("/audit?recordId=" + record)).path("items"))
                .isEmpty();
        assertThat(api(ACME_EDITOR).get("/audit")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void keepsWhatWasBeforeAndAfter() {
        var record = UUID.randomUUID();
        append(ACME_EDITOR, record, "output.edited", JANUARY);
        var entry = Api.json(api(ACME_OWNER).get("/audit?recordId=" + record))
                .path("items")
                .get(0);
        assertThat(entry.path("before").path("title").asString()).isEqualTo("old");
        assertThat(entry.path("after").path("title").asString()).isEqualTo("new");
        assertThat(entry.path("service").asString()).isEqualTo("output-service");
    }

    @Test
    void canNeitherBeChangedNorDeletedByTheService() {
        append(ACME_EDITOR, UUID.randomUUID(), "output.created", JANUARY);
        assertDenied("update auth.audit_entry set action = 'nothing'");
        assertDenied("delete from auth.audit_entry");
        assertDenied("insert into auth.audit_chain values (gen_random_uuid(), 1, '')");
        assertDenied("update auth.audit_chain set sequence = 0");
        assertDenied("select * from auth.audit_entry_2031_01");
    }

    @Test
    void takesNoEntryOfNobody() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        _ -> log.append(entry(UUID.randomUUID(), "x", JANUARY, ACME_EDITOR))))
                .hasStackTraceContaining("belongs to an organisation");
    }

    @Test
    void showsWhatWasChangedBehindItsBack() {
        var organization = UUID.randomUUID();
        var principal = Principal.actingFor(organization, UUID.randomUUID());
        for (int i = 0; i < 4; i++) {
            int step = i;
            CurrentPrincipal.run(
                    principal,
                    () -> transaction.executeWithoutResult(_ -> log.append(
                            entry(UUID.randomUUID(), "step." + step, JANUARY.plusSeconds(step), ACME_EDITOR))));
        }
        assertThat(CurrentPrincipal.call(principal, integrity::check))
                .isEqualTo(new Integrity(true, 4, null, List.of()));
        superuser
                .sql("update auth.audit_entry set action = 'harmless' where organization_id = ? and sequence = 3")
                .param(organization)
                .update();
        assertThat(CurrentPrincipal.call(principal, integrity::check))
                .isEqualTo(new Integrity(false, 4, 3L, List.of()));
        superuser
                .sql("delete from auth.audit_entry where organization_id = ? and sequence > 2")
                .param(organization)
                .update();
        assertThat(CurrentPrincipal.call(principal, integrity::check))
                .isEqualTo(new Integrity(false, 2, 3L, List.of()));
    }

    @Test
    void isCheckedByThoseWhoMayReadIt() {
        assertThat(api(ACME_OWNER).get("/audit/integrity")).hasStatusOk();
    }

    private void assertDenied(String sql) {
        assertThatThrownBy(() -> as(ACME_OWNER, () -> service.sql(sql).update()))
                .hasStackTraceContaining("permission denied");
    }

    private void append(TestPeople person, UUID record, String action, Instant at) {
        as(person, () -> log.append(entry(record, action, at, person)));
    }

    private void as(TestPeople person, Runnable work) {
        CurrentPrincipal.run(
                Principal.actingFor(person.organizationId(), person.id()),
                () -> transaction.executeWithoutResult(_ -> work.run()));
    }

    private static AuditEntry entry(UUID record, String action, Instant at, TestPeople person) {
        var json = JsonMapper.shared();
        return new AuditEntry(
                Identifiers.next(),
                at,
                action,
                "output",
                record,
                "output-service",
                person.id(),
                person.email(),
                "203.0.113.7",
                json.readTree("{\"title\": \"old\"}"),
                json.readTree("{\"title\": \"new\"}"));
    }

    private List<String> actions(String path) {
        var actions = new ArrayList<String>();
        Api.json(api(ACME_OWNER).get(path))
                .path("items")
                .forEach(entry -> actions.add(entry.path("action").asString()));
        return actions;
    }

    private Api api(TestPeople person) {
        return Api.v1(mvc, person);
    }
}
