package dev.outputhub.output.output.read;

import static dev.outputhub.output.database.Tables.AGENT_REFERENCE;
import static dev.outputhub.output.database.Tables.CONVERSATION_REFERENCE;
import static dev.outputhub.output.database.Tables.FILE;
import static dev.outputhub.output.database.Tables.FILE_LINK;
import static dev.outputhub.output.database.Tables.MEMBER_REFERENCE;
import static dev.outputhub.output.database.Tables.OUTPUT;
import static dev.outputhub.output.database.Tables.OUTPUT_EDIT;
import static dev.outputhub.output.database.Tables.PROMPT_REFERENCE;

import dev.outputhub.output.output.read.OutputRelations.Related;
import dev.outputhub.output.output.read.OutputRelations.RelatedEdit;
import dev.outputhub.output.output.read.OutputRelations.RelatedFile;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The relations that {@code include=} names, as columns of the same statement. */
final class RelatedColumns {

    private static final List<String> NAMES =
            List.of("terms", "prompt", "agent", "conversation", "basedOn", "assignee", "files", "edits");

    /** What it takes to read them elsewhere; the others come with the output. */
    private static final Map<String, String> SCOPES = Map.of(
            "prompt", "prompts:read",
            "agent", "agents:read",
            "conversation", "conversations:read",
            "files", "files:read");

    private final Map<String, Field<?>> columns = new LinkedHashMap<>();

    /** @throws Problem 400 for a relation that outputs have not, 403 for one that the caller may not read */
    RelatedColumns(Set<String> includes) {
        if (!NAMES.containsAll(includes)) {
            throw Problem.invalid("include", "can be " + String.join(", ", NAMES));
        }
        includes.stream().map(SCOPES::get).filter(Objects::nonNull).forEach(CurrentPrincipal::require);
        put(
                includes,
                "prompt",
                reference(
                        PROMPT_REFERENCE,
                        PROMPT_REFERENCE.TITLE,
                        PROMPT_REFERENCE.DELETED,
                        PROMPT_REFERENCE
                                .ORGANIZATION_ID
                                .eq(OUTPUT.ORGANIZATION_ID)
                                .and(PROMPT_REFERENCE.ID.eq(OUTPUT.PROMPT_ID))));
        put(
                includes,
                "agent",
                reference(
                        AGENT_REFERENCE,
                        AGENT_REFERENCE.NAME,
                        AGENT_REFERENCE.DELETED,
                        AGENT_REFERENCE
                                .ORGANIZATION_ID
                                .eq(OUTPUT.ORGANIZATION_ID)
                                .and(AGENT_REFERENCE.ID.eq(OUTPUT.AGENT_ID))));
        put(
                includes,
                "conversation",
                reference(
                        CONVERSATION_REFERENCE,
                        CONVERSATION_REFERENCE.TITLE,
                        CONVERSATION_REFERENCE.DELETED,
                        CONVERSATION_REFERENCE
                                .ORGANIZATION_ID
                                .eq(OUTPUT.ORGANIZATION_ID)
                                .and(CONVERSATION_REFERENCE.ID.eq(OUTPUT.CONVERSATION_ID))));
        put(includes, "basedOn", basedOnColumn());
        put(includes, "assignee", assigneeColumn());
        put(includes, "files", filesColumn());
        put(includes, "edits", editsColumn());
    }

    List<Field<?>> fields() {
        return List.copyOf(columns.values());
    }

    OutputRelations read(Record row) {
        return new OutputRelations(
                related(row, "prompt", row.get(OUTPUT.PROMPT_ID)),
                related(row, "agent", row.get(OUTPUT.AGENT_ID)),
                related(row, "conversation", row.get(OUTPUT.CONVERSATION_ID)),
                related(row, "basedOn", row.get(OUTPUT.BASED_ON_ID)),
                related(row, "assignee", row.get(OUTPUT.ASSIGNEE_ID)),
                files(row),
                edits(row));
    }

    @SuppressWarnings("unchecked") // each column is put under its name with this type
    private @Nullable List<RelatedFile> files(Record row) {
        var column = columns.get("files");
        return column == null ? null : (List<RelatedFile>) row.get(column);
    }

    @SuppressWarnings("unchecked") // as above
    private @Nullable List<RelatedEdit> edits(Record row) {
        var column = columns.get("edits");
        return column == null ? null : (List<RelatedEdit>) row.get(column);
    }

    private void put(Set<String> includes, String name, Field<?> column) {
        if (includes.contains(name)) {
            columns.put(name, column.as("related_" + name));
        }
    }

    private @Nullable Related related(Record row, String name, @Nullable UUID id) {
        var column = columns.get(name);
        if (column == null || id == null) {
            return null;
        }
        return row.get(column) instanceof Record2<?, ?> known
                ? new Related(id, (String) known.value1(), (Boolean) known.value2())
                : new Related(id, "", false);
    }

    private static Field<?> reference(
            Table<?> table, TableField<?, String> title, TableField<?, Boolean> deleted, Condition condition) {
        return DSL.field(DSL.select(DSL.row(title, deleted)).from(table).where(condition));
    }

    private static Field<?> basedOnColumn() {
        var origin = OUTPUT.as("origin");
        return DSL.field(DSL.select(DSL.row(origin.TITLE, DSL.field(origin.DELETED_AT.isNotNull())))
                .from(origin)
                .where(origin.ORGANIZATION_ID.eq(OUTPUT.ORGANIZATION_ID))
                .and(origin.ID.eq(OUTPUT.BASED_ON_ID)));
    }

    /** A name alone, which everybody sees who sees the output: no scope of members is asked for. */
    private static Field<?> assigneeColumn() {
        return DSL.field(DSL.select(DSL.row(MEMBER_REFERENCE.NAME, DSL.inline(false)))
                .from(MEMBER_REFERENCE)
                .where(MEMBER_REFERENCE.ORGANIZATION_ID.eq(OUTPUT.ORGANIZATION_ID))
                .and(MEMBER_REFERENCE.ID.eq(OUTPUT.ASSIGNEE_ID)));
    }

    private static Field<List<RelatedFile>> filesColumn() {
        return DSL.multiset(DSL.select(FILE.ID, FILE.NAME, FILE.MEDIA_TYPE, FILE.SIZE)
                        .from(FILE_LINK)
                        .join(FILE)
                        .on(FILE.ORGANIZATION_ID.eq(FILE_LINK.ORGANIZATION_ID))
                        .and(FILE.ID.eq(FILE_LINK.FILE_ID))
                        .where(FILE_LINK.ORGANIZATION_ID.eq(OUTPUT.ORGANIZATION_ID))
                        .and(FILE_LINK.RECORD_KIND.eq("output"))
                        .and(FILE_LINK.RECORD_ID.eq(OUTPUT.ID))
                        .orderBy(FILE.NAME, FILE.ID))
                .convertFrom(rows -> rows.map(
                        row -> new RelatedFile(row.value1(), row.value2(), row.value2(), row.value3(), row.value4())));
    }

    private static Field<List<RelatedEdit>> editsColumn() {
        var edit = OUTPUT_EDIT.as("any_edit");
        return DSL.multiset(
                        DSL.select(edit.NUMBER, edit.CONTENT, edit.SUMMARY, edit.BASE, edit.CREATED_AT, edit.CREATED_BY)
                                .from(edit)
                                .where(edit.ORGANIZATION_ID.eq(OUTPUT.ORGANIZATION_ID))
                                .and(edit.OUTPUT_ID.eq(OUTPUT.ID))
                                .orderBy(edit.NUMBER))
                .convertFrom(rows -> rows.map(row -> new RelatedEdit(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4() == 0 ? null : row.value4(),
                        row.value5(),
                        row.value6())));
    }
}
