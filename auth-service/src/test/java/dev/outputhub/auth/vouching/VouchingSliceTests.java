package dev.outputhub.auth.vouching;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_OWNER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.auth.audit.AuditEntry;
import dev.outputhub.auth.audit.AuditLog;
import dev.outputhub.launcher.trail.TrailVerification;
import dev.outputhub.launcher.trail.Verdict;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import dev.outputhub.platform.test.service.Api;
import dev.outputhub.platform.test.service.Caller;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** On the real database, whose superuser changes what he likes, and the real store, which he does not reach. */
@AuthServiceTest
class VouchingSliceTests {

    private static final Instant YEARS_AGO = Instant.parse("2019-03-01T08:00:00.123456Z");

    /** Follows the chain as the functions of the database do, so that it fits itself again. */
    private static final String MADE_ANEW = """
        do $$
        declare
          entry record;
          link  bytea := '';
          next  bigint := 0;
        begin
          for entry in select * from auth.audit_entry where organization_id = '%1$s' order by sequence, at loop
            next := next + 1;
            link := auth.audit_link_digest(
              link, next, entry.at, entry.id, entry.action, entry.record_kind, entry.record_id, entry.service,
              entry.person_id, entry.person_email, entry.address, entry.before_digest, entry.after_digest);
            update auth.audit_entry set sequence = next, hash = link
            where organization_id = '%1$s' and at = entry.at and id = entry.id;
          end loop;
          update auth.audit_chain set sequence = next, hash = link where organization_id = '%1$s';
        end $$\
        """;

    /** An organisation of its own: others' chains are not touched. */
    private final UUID organization = UUID.randomUUID();

    private final Principal somebody = Principal.actingFor(organization, UUID.randomUUID());

    private final AuditLog log;
    private final IntegrityCheck integrity;
    private final Checkpointing checkpointing;
    private final DailyCheck daily;
    private final Retention retention;
    private final Vouchers vouchers;
    private final VouchingSchedule schedule;
    private final MeterRegistry meters;
    private final MockMvcTester mvc;
    private final JdbcClient superuser;
    private final TransactionTemplate transaction;

    @TempDir
    private Path folder;

    @Autowired
    VouchingSliceTests(
            AuditLog log,
            IntegrityCheck integrity,
            Checkpointing checkpointing,
            DailyCheck daily,
            Retention retention,
            Vouchers vouchers,
            VouchingSchedule schedule,
            MeterRegistry meters,
            MockMvcTester mvc,
            PlatformTransactionManager transactions,
            @Value("${test.superuser-url}") String superuserUrl) {
        this.log = log;
        this.integrity = integrity;
        this.checkpointing = checkpointing;
        this.daily = daily;
        this.retention = retention;
        this.vouchers = vouchers;
        this.schedule = schedule;
        this.meters = meters;
        this.mvc = mvc;
        this.superuser = new TestDatabase(superuserUrl).jdbc();
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void aDayOfEntriesOfWhichSomeAreVouchedFor() {
        for (int hour = 0; hour < 12; hour++) {
            append(YEARS_AGO.plus(hour, ChronoUnit.HOURS));
            if (hour == 4 || hour == 9) {
                CurrentPrincipal.run(somebody, checkpointing::extend);
            }
        }
    }

    @Test
    void allIsGoodAndVouchedForToTheLastCheckpoint() {
        var outcome = checked();
        assertThat(outcome.wrong()).isNull();
        assertThat(outcome.entries()).isEqualTo(12);
        assertThat(outcome.vouchedTo()).isEqualTo(10);
        var verdict = offline();
        assertThat(verdict.firstWrong()).as(verdict.why()).isNull();
        assertThat(verdict.entries()).isEqualTo(12);
        assertThat(verdict.vouchedTo()).isEqualTo(10);
        assertThat(verdict.keys()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}, the chain made anew: {1}")
    @CsvSource({
        "changed,  false, CHANGED",
        "changed,  true,  NOT_AS_VOUCHED",
        "textless, true,  CHANGED",
        "deleted,  false, MISSING",
        "deleted,  true,  NOT_AS_VOUCHED",
        "inserted, false, INSERTED",
        "inserted, true,  NOT_AS_VOUCHED"
    })
    void whatASuperuserAltersIsNamedByTheCheckAndByTheProgram(String how, boolean madeAnew, Wrong.Reason reason) {
        int wrong = how.equals("inserted") && !madeAnew ? 6 : 7;
        alter(how);
        if (madeAnew) {
            superuser.sql(MADE_ANEW.formatted(organization)).update();
        }
        assertThat(Objects.requireNonNull(checked().wrong())).isEqualTo(new Wrong(wrong, reason));
        assertThat(CurrentPrincipal.call(somebody, integrity::check).firstBroken())
                .isEqualTo(wrong);
        assertThat(offline().firstWrong()).isEqualTo(wrong);
    }

    @Test
    void anEndThatIsGoneIsNamedThoughTheChainForgetsIt() {
        superuser
                .sql("delete from auth.audit_entry where organization_id = ? and sequence > 8")
                .param(organization)
                .update();
        superuser.sql(MADE_ANEW.formatted(organization)).update();
        assertThat(checked().wrong()).isEqualTo(new Wrong(9, Wrong.Reason.MISSING));
        assertThat(offline().firstWrong()).isEqualTo(9);
    }

    @Test
    void whatIsNotVouchedForYetIsSignedOnceByWhoeverComesFirst() {
        CurrentPrincipal.run(somebody, checkpointing::extend);
        var first = vouchers.signedCheckpoint(organization, 11).orElseThrow();
        append(YEARS_AGO.plus(2, ChronoUnit.DAYS));
        // as an instance would that has not heard of it
        vouchers.add(new Checkpoint(organization, 11, 13, "", "", "", YEARS_AGO));
        assertThat(vouchers.signedCheckpoint(organization, 11)).hasValue(first);
        assertThat(vouchers.checkpoints(organization)).containsExactly(1L, 6L, 11L);
    }

    @Test
    void whatIsWrongIsToldToWhoeverIsToBeWoken() {
        alter("changed");
        schedule.look(organization);
        assertThat(meters.get("hub.audit.wrong").gauge().value()).isPositive();
        var age = meters.get("hub.audit.check.age").gauge();
        assertThat(age.value()).isNotNegative();
        assertThat(age.getId().getBaseUnit()).isEqualTo("seconds");
    }

    @Test
    void aCheckGoesOnWhereItStopped() {
        var started =
                CurrentPrincipal.call(somebody, () -> daily.goOn(Instant.EPOCH)).orElseThrow();
        assertThat(started.last()).as("twelve entries are one piece").isNotNull();
        vouchers.keep(new CheckState(organization, new CheckState.Place(3, hashOf(3), 3), null));
        superuser
                .sql("update auth.audit_entry set action = 'other' where organization_id = ? and sequence = 2")
                .param(organization)
                .update();
        assertThat(checked().wrong()).as("what was looked at already").isNull();
        vouchers.keep(new CheckState(organization, null, null));
        assertThat(checked().wrong()).isEqualTo(new Wrong(2, Wrong.Reason.CHANGED));
    }

    @Test
    void whatIsKeptLongEnoughGoesAndTheRestIsStillVouchedFor() {
        append(Instant.now());
        CurrentPrincipal.run(somebody, checkpointing::extend);
        superuser
                .sql("""
                    insert into auth.organization
                      (organization_id, slug, name, default_language, created_at, created_by, updated_at, updated_by, audit_days)
                    values (?, ?, 'Old', 'en', now(), ?, now(), ?, 30)\
                    """)
                .params(organization, "old-" + organization, organization, organization)
                .update();
        var neighbour = Principal.actingFor(UUID.randomUUID(), UUID.randomUUID());
        CurrentPrincipal.run(neighbour, () -> append(YEARS_AGO));

        CurrentPrincipal.run(somebody, () -> retention.apply(checked()));
        CurrentPrincipal.run(somebody, () -> retention.apply(checkedAnew()));
        CurrentPrincipal.run(somebody, retention::dropEmptyMonths);

        assertThat(superuser
                        .sql("select sequence || ' ' || action from auth.audit_entry where organization_id = ?"
                                + " order by 1")
                        .param(organization)
                        .query(String.class)
                        .list())
                .containsExactly("11 step", "12 step", "13 step", "14 audit.shortened");
        assertThat(vouchers.checkpoints(organization)).containsExactly(11L);
        assertThat(checkedAnew().wrong()).isNull();
        var verdict = offline();
        assertThat(verdict.firstWrong()).as(verdict.why()).isNull();
        assertThat(verdict.first()).isEqualTo(11);
        assertThat(CurrentPrincipal.call(neighbour, integrity::check).entries()).isEqualTo(1);
        superuser
                .sql("delete from auth.audit_entry where organization_id = ? and sequence = 11")
                .param(organization)
                .update();
        assertThat(checkedAnew().wrong())
                .as("more is gone than was signed")
                .isEqualTo(new Wrong(11, Wrong.Reason.MISSING));
    }

    @Test
    void aMonthThatHoldsNothingIsDropped() {
        superuser.sql("""
            do $$ begin
              set local role auth_owner;
              perform auth.audit_partition('2017-01-05T00:00:00Z');
            end $$\
            """).update();
        assertThat(month("2017_01")).isTrue();
        CurrentPrincipal.run(somebody, retention::dropEmptyMonths);
        assertThat(month("2017_01")).isFalse();
        assertThat(month("2019_03")).as("others have entries of then").isTrue();
    }

    private boolean month(String name) {
        return superuser
                .sql("select to_regclass('auth.audit_entry_" + name + "') is not null")
                .query(Boolean.class)
                .single();
    }

    @Test
    void whatWasSignedGoesWithItsOrganisation() {
        assertThat(vouchers.removeSome(organization)).isTrue();
        assertThat(vouchers.removeSome(organization)).isFalse();
        assertThat(vouchers.checkpoints(organization)).isEmpty();
    }

    @Test
    void isSeenByThoseWhoMayReadTheTrailAndOfTheirOwnAlone() {
        var globex = Principal.actingFor(GLOBEX_OWNER.organizationId(), UUID.randomUUID());
        CurrentPrincipal.run(globex, () -> append(Instant.now()));
        CurrentPrincipal.run(globex, checkpointing::extend);
        CurrentPrincipal.run(globex, () -> daily.goOn(Instant.EPOCH));
        var seen = Api.json(Api.v1(mvc, GLOBEX_OWNER).get("/audit/vouching"));
        assertThat(seen.path("publicKey").asString()).hasSize(43);
        assertThat(seen.path("checkedAt").isNull()).isFalse();
        var file = Api.text(Api.v1(mvc, GLOBEX_OWNER).get("/audit/checkpoints"));
        assertThat(file).contains(GLOBEX_OWNER.organizationId().toString()).doesNotContain(organization.toString());
        for (var path : new String[] {"/audit/vouching", "/audit/checkpoints", "/audit/integrity"}) {
            assertThat(Api.v1(mvc, ACME_EDITOR).get(path)).as(path).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    private void alter(String how) {
        var sql =
                switch (how) {
                    case "changed" ->
                        "update auth.audit_entry set action = 'harmless' where organization_id = ? and sequence = 7";
                    case "textless" ->
                        "update auth.audit_entry set before = null, after = null, salt = null"
                                + " where organization_id = ? and sequence = 7";
                    case "deleted" -> "delete from auth.audit_entry where organization_id = ? and sequence = 7";
                    default -> """
                        insert into auth.audit_entry
                        select organization_id, at + interval '1 second', gen_random_uuid(), sequence, 'planted', record_kind,
                          record_id, service, person_id, person_email, address, before, after, hash, digested, salt,
                          before_digest, after_digest
                        from auth.audit_entry where organization_id = ? and sequence = 6\
                        """;
                };
        assertThat(superuser.sql(sql).param(organization).update()).isEqualTo(1);
    }

    private String hashOf(long sequence) {
        return superuser
                .sql("select encode(hash, 'hex') from auth.audit_entry where organization_id = ? and sequence = ?")
                .params(organization, sequence)
                .query(String.class)
                .single();
    }

    private Outcome checked() {
        return Objects.requireNonNull(CurrentPrincipal.call(somebody, () -> daily.goOn(Instant.EPOCH))
                .orElseThrow()
                .last());
    }

    private Outcome checkedAnew() {
        vouchers.keep(new CheckState(organization, null, null));
        return checked();
    }

    /** The program over files as they are downloaded; it is given nothing else. */
    private Verdict offline() {
        return TrailVerification.verify(
                downloaded("/api/v1/audit/export?format=json"), downloaded("/api/v1/audit/checkpoints"), null, false);
    }

    private Path downloaded(String path) {
        var here = Map.<String, Object>of(
                "organization", Map.of("old-" + organization, Map.of("id", organization.toString())));
        var answer = mvc.get().uri(path).with(Caller.saying(ACME_OWNER, here)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return Files.writeString(folder.resolve(UUID.randomUUID() + ".json"), Api.text(answer));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void append(Instant at) {
        var work = (Runnable) () -> transaction.executeWithoutResult(_ -> log.append(entry(at)));
        if (CurrentPrincipal.find().isPresent()) {
            work.run();
        } else {
            CurrentPrincipal.run(somebody, work);
        }
    }

    private static AuditEntry entry(Instant at) {
        var json = JsonMapper.shared();
        return new AuditEntry(
                Identifiers.next(),
                at,
                "step",
                "output",
                UUID.randomUUID(),
                "output-service",
                UUID.randomUUID(),
                "ana@initech.test",
                "203.0.113.7",
                json.readTree(
                        "{\"title\": \"Größe \\\"10\\\" \\n\\u0001\", \"cost\": 1.10, \"zz\": [1e3, null, true]}"),
                json.readTree("{\"title\": \"日本 😀\\\\\", \"a\": {\"longer\": 1, \"b\": 2}}"));
    }
}
