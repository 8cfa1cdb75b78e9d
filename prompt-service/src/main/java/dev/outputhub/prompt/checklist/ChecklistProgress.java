package dev.outputhub.prompt.checklist;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** What is to be checked on versions of prompts, and what of it is. Use it within a transaction. */
@Repository
public class ChecklistProgress {

    private final DSLContext database;

    ChecklistProgress(DSLContext database) {
        this.database = database;
    }

    /** For a statement that fetches versions: what {@link Progress#of} reads. */
    public static Field<Integer[]> field(Field<UUID> promptId, Field<Integer> number, Field<String> kind) {
        return DSL.field(
                        "(select array[count(*) filter (where passed), count(*)]::integer[]"
                                + " from version_checklist({0}, {1}, {2}, {3}))",
                        Integer[].class, organization(), promptId, number, kind)
                .as("checklist_progress");
    }

    public Progress of(UUID promptId, int number, String kind) {
        return Progress.of(
                Objects.requireNonNull(database.select(field(DSL.val(promptId), DSL.val(number), DSL.val(kind)))
                        .fetchSingle()
                        .value1()));
    }

    /** In the order of the checklist, and after it what was added for this version. */
    public List<ChecklistLine> lines(UUID promptId, int number, String kind) {
        return database.select(
                        DSL.field("what", SQLDataType.CLOB.notNull()),
                        DSL.field("activity_id", SQLDataType.UUID),
                        DSL.field("passed", SQLDataType.BOOLEAN.notNull()))
                .from(DSL.table(
                        "version_checklist({0}, {1}, {2}, {3})",
                        organization(), DSL.val(promptId), DSL.val(number), DSL.val(kind)))
                .fetch(row -> new ChecklistLine(row.value1(), row.value2(), row.value3()));
    }

    private static Field<UUID> organization() {
        return DSL.val(CurrentPrincipal.get().organizationId());
    }
}
