package dev.outputhub.prompt.prompt.read;

import static dev.outputhub.prompt.database.Tables.PROMPT;
import static dev.outputhub.prompt.database.Tables.PROMPT_VERSION;
import static dev.outputhub.records.database.Tables.RECORD_MARK;

import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.checklist.ChecklistProgress;
import dev.outputhub.prompt.checklist.Progress;
import dev.outputhub.prompt.prompt.store.PromptRecords;
import dev.outputhub.prompt.version.Versions;
import dev.outputhub.records.mark.Marks;
import dev.outputhub.records.terms.TermViews;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reading prompts with what belongs to them, a page by one statement. */
@Service
@Transactional(readOnly = true)
public class PromptSearch {

    private static final Set<String> INCLUDES = Set.of("terms", "labels", "version", "snippets", "agents");
    private static final TypeReference<List<PromptView.Reference>> REFERENCES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Integer>> LABELS = new TypeReference<>() {};

    private final PromptList list;
    private final Versions versions;
    private final TermViews terms;
    private final DSLContext database;
    private final JsonMapper json;

    PromptSearch(PromptList list, Versions versions, TermViews terms, DSLContext database, JsonMapper json) {
        this.list = list;
        this.versions = versions;
        this.terms = terms;
        this.database = database;
        this.json = json;
    }

    public Page<PromptView> list(ListQuery query) {
        refuseUnknownIncludes(query.includes());
        var keyset = list.keyset();
        var columns = new Columns(query.includes());
        var rows = database.select(columns.all()).select(keyset.fields(query)).from(columns.tables());
        return keyset.page(query, rows, list.condition(query), columns::view);
    }

    /** With everything that belongs to it. */
    public PromptView get(UUID id) {
        return get(id, INCLUDES);
    }

    public PromptView get(UUID id, Set<String> includes) {
        var columns = new Columns(includes);
        return database.select(columns.all())
                .from(columns.tables())
                .where(PromptRecords.KIND.is(id))
                .fetchOptional(columns::view)
                .orElseThrow(() -> Problem.notFound("prompt", id));
    }

    private static void refuseUnknownIncludes(Set<String> includes) {
        includes.stream().filter(name -> !INCLUDES.contains(name)).findFirst().ifPresent(name -> {
            throw Problem.invalid(
                    "include",
                    "can be " + String.join(", ", INCLUDES.stream().sorted().toList()));
        });
    }

    /** What a statement selects for the includes, and how a row of it reads. */
    private final class Columns {

        private final boolean withVersion;
        private final Field<UUID[]> assigned = terms.field(PROMPT.ID);
        private final TermViews.Reader reader = terms.reader(PromptRecords.KIND.name());
        private final Field<JSON> labels = PromptRelations.labels();
        private final Field<Integer[]> checked =
                ChecklistProgress.field(PROMPT.ID, PROMPT.CURRENT_VERSION, PROMPT.KIND);
        private final Field<JSON> snippets;
        private final Field<JSON> agents;

        Columns(Set<String> includes) {
            withVersion = includes.contains("version");
            snippets = includes.contains("snippets") ? PromptRelations.snippets() : PromptRelations.none("snippets");
            agents = includes.contains("agents") ? PromptRelations.agents() : PromptRelations.none("agents");
        }

        List<SelectField<?>> all() {
            var all = new ArrayList<SelectField<?>>(List.of(
                    PROMPT.ID,
                    PROMPT.TITLE,
                    PROMPT.SLUG,
                    PROMPT.KIND,
                    PROMPT.DESCRIPTION,
                    PROMPT.ENGINEERED,
                    PROMPT.NOTES,
                    PROMPT.FOLDER,
                    PROMPT.ARCHIVED,
                    PROMPT.CURRENT_VERSION,
                    PROMPT.CREATED_AT,
                    PROMPT.CREATED_BY,
                    PROMPT.UPDATED_AT,
                    PROMPT.UPDATED_BY,
                    PROMPT.VERSION,
                    PROMPT.DELETED_AT,
                    RECORD_MARK.FAVOURITE_SINCE,
                    RECORD_MARK.LAST_VIEWED_AT,
                    assigned,
                    labels,
                    checked,
                    snippets,
                    agents));
            if (withVersion) {
                all.addAll(List.of(PROMPT_VERSION.fields()));
            }
            return all;
        }

        Table<?> tables() {
            var marked = PROMPT.leftJoin(RECORD_MARK).on(Marks.of(PROMPT.ID));
            return withVersion
                    ? marked.join(PROMPT_VERSION)
                            .on(PROMPT_VERSION.ORGANIZATION_ID.eq(PROMPT.ORGANIZATION_ID))
                            .and(PROMPT_VERSION.PROMPT_ID.eq(PROMPT.ID))
                            .and(PROMPT_VERSION.NUMBER.eq(PROMPT.CURRENT_VERSION))
                    : marked;
        }

        PromptView view(Record row) {
            return new PromptView(
                    row.get(PROMPT.ID),
                    row.get(PROMPT.TITLE),
                    row.get(PROMPT.SLUG),
                    row.get(PROMPT.KIND),
                    row.get(PROMPT.DESCRIPTION),
                    row.get(PROMPT.ENGINEERED),
                    row.get(PROMPT.NOTES),
                    row.get(PROMPT.FOLDER),
                    row.get(PROMPT.ARCHIVED),
                    row.get(PROMPT.CURRENT_VERSION),
                    labels(row.get(labels)),
                    Progress.of(row.get(checked)),
                    reader.read(row.get(assigned)),
                    row.get(RECORD_MARK.FAVOURITE_SINCE) != null,
                    row.get(RECORD_MARK.LAST_VIEWED_AT),
                    withVersion ? PromptView.Content.of(versions.read(row.into(PROMPT_VERSION))) : null,
                    references(row.get(snippets)),
                    references(row.get(agents)),
                    row.get(PROMPT.VERSION),
                    row.get(PROMPT.CREATED_AT),
                    row.get(PROMPT.CREATED_BY),
                    row.get(PROMPT.UPDATED_AT),
                    row.get(PROMPT.UPDATED_BY),
                    row.get(PROMPT.DELETED_AT));
        }

        private Map<String, Integer> labels(@Nullable JSON column) {
            return column == null ? Map.of() : json.readValue(column.data(), LABELS);
        }

        private @Nullable List<PromptView.Reference> references(@Nullable JSON column) {
            return column == null ? null : json.readValue(column.data(), REFERENCES);
        }
    }
}
