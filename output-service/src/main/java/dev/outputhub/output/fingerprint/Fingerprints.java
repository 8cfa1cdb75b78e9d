package dev.outputhub.output.fingerprint;

import static dev.outputhub.output.database.Tables.OUTPUT;
import static dev.outputhub.output.database.Tables.OUTPUT_FINGERPRINT;
import static dev.outputhub.output.database.Tables.OUTPUT_LIKENESS;

import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The fingerprint of each output's raw text, which never changes, and which outputs it was found to be like. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Fingerprints {

    /** In percent; below, two answers to one question are easily as alike. */
    private static final int LEAST = 70;

    /** Pairs that an output comes with: of a hundred copies each is tied to the first ones, not to all. */
    private static final int MOST = 5;

    private static final Field<UUID> ID = DSL.field(DSL.name("found", "output_id"), UUID.class);
    private static final Field<Boolean> SAME = DSL.field(DSL.name("found", "same"), Boolean.class);
    private static final Field<byte[]> SIGNATURE = DSL.field(DSL.name("found", "signature"), byte[].class);

    private final DSLContext database;
    private final Clock clock;

    Fingerprints(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of outputs that are new, by their ids. */
    public void add(Map<UUID, String> texts) {
        texts.forEach(this::add);
    }

    private void add(UUID id, String text) {
        var fingerprint = Fingerprint.of(text);
        int added = database.insertInto(OUTPUT_FINGERPRINT)
                .set(OUTPUT_FINGERPRINT.ORGANIZATION_ID, organization())
                .set(OUTPUT_FINGERPRINT.OUTPUT_ID, id)
                .set(OUTPUT_FINGERPRINT.HASH, fingerprint.hash())
                .set(OUTPUT_FINGERPRINT.PARTS, fingerprint.parts())
                .set(OUTPUT_FINGERPRINT.SIGNATURE, fingerprint.signature())
                .onConflictDoNothing()
                .execute();
        if (added == 1) {
            find(fingerprint).stream()
                    .filter(alike -> !alike.id().equals(id))
                    .limit(MOST)
                    .forEach(alike -> tie(id, alike));
        }
    }

    /** What is like a text that is not kept yet: the most alike first, and of those as alike the oldest. */
    public List<AlikeOutput> like(String text) {
        return find(Fingerprint.of(text)).stream().limit(MOST).toList();
    }

    /** Outputs that were there before fingerprints were taken. @return whether there may be more */
    boolean catchUp(int atOnce) {
        var texts = new LinkedHashMap<UUID, String>();
        database.select(OUTPUT.ID, OUTPUT.CONTENT)
                .from(OUTPUT)
                .where(OUTPUT.ORGANIZATION_ID.eq(organization()))
                .andNotExists(DSL.selectOne()
                        .from(OUTPUT_FINGERPRINT)
                        .where(OUTPUT_FINGERPRINT.ORGANIZATION_ID.eq(OUTPUT.ORGANIZATION_ID))
                        .and(OUTPUT_FINGERPRINT.OUTPUT_ID.eq(OUTPUT.ID)))
                .orderBy(OUTPUT.ID)
                .limit(atOnce)
                .forEach(row -> texts.put(row.value1(), row.value2()));
        add(texts);
        return texts.size() == atOnce;
    }

    private List<AlikeOutput> find(Fingerprint fingerprint) {
        var found = DSL.table(
                        "output_alike({0}, {1})",
                        DSL.val(fingerprint.hash()), DSL.val(fingerprint.parts(), SQLDataType.BIGINT.array()))
                .as("found");
        return database
                .select(ID, SAME, SIGNATURE)
                .from(found)
                .join(OUTPUT)
                .on(OUTPUT.ORGANIZATION_ID.eq(organization()))
                .and(OUTPUT.ID.eq(ID))
                .and(OUTPUT.DELETED_AT.isNull())
                .fetch(row -> new AlikeOutput(
                        row.value1(), row.value2() ? 100 : fingerprint.alike(row.value3()), row.value2()))
                .stream()
                .filter(alike -> alike.alike() >= LEAST)
                .sorted(Comparator.comparing(AlikeOutput::same)
                        .thenComparingInt(AlikeOutput::alike)
                        .reversed()
                        .thenComparing(AlikeOutput::id))
                .toList();
    }

    private void tie(UUID id, AlikeOutput alike) {
        boolean before = id.toString().compareTo(alike.id().toString()) < 0;
        database.insertInto(OUTPUT_LIKENESS)
                .set(OUTPUT_LIKENESS.ORGANIZATION_ID, organization())
                .set(OUTPUT_LIKENESS.ID, Identifiers.next())
                .set(OUTPUT_LIKENESS.ONE_ID, before ? id : alike.id())
                .set(OUTPUT_LIKENESS.OTHER_ID, before ? alike.id() : id)
                .set(OUTPUT_LIKENESS.ALIKE, (short) alike.alike())
                .set(OUTPUT_LIKENESS.SAME, alike.same())
                .set(OUTPUT_LIKENESS.FOUND_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
