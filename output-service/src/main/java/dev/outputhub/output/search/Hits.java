package dev.outputhub.output.search;

import static dev.outputhub.output.database.Tables.OUTPUT;
import static dev.outputhub.output.database.Tables.OUTPUT_EDIT;

import dev.outputhub.output.output.read.OutputFilters;
import dev.outputhub.output.output.read.OutputMatches;
import dev.outputhub.platform.search.SearchHits.KindLeftOut;
import dev.outputhub.platform.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Every record that a search and its filters mean, with its score, and the file in which it is found. */
@Component
class Hits {

    private static final Field<UUID> NO_FILE = DSL.inline((UUID) null, SQLDataType.UUID);

    private static final Field<String> FILE_OF_KIND = DSL.field(DSL.name("matched", "record_kind"), String.class);
    private static final Field<UUID> FILE_OF = DSL.field(DSL.name("matched", "record_id"), UUID.class);
    private static final Field<UUID> FILE = DSL.field(DSL.name("matched", "file_id"), UUID.class);
    private static final Field<Float> FILE_SCORE = DSL.field(DSL.name("matched", "score"), Float.class);

    private final OutputFilters filters;

    Hits(OutputFilters filters) {
        this.filters = filters;
    }

    record Found(Select<Record4<String, UUID, UUID, Float>> hits, List<KindLeftOut> leftOut) {}

    /** @param kinds at least one */
    Found of(SearchRequest request, Set<FoundKind> kinds) {
        var parts = new ArrayList<Select<Record4<String, UUID, UUID, Float>>>();
        if (kinds.contains(FoundKind.OUTPUT)) {
            parts.add(outputs(request));
        }
        var others = kinds.stream()
                .filter(kind -> kind != FoundKind.OUTPUT)
                .map(FoundKind::key)
                .toArray(String[]::new);
        var leftOut = new ArrayList<KindLeftOut>();
        if (others.length > 0) {
            request.narrowed().filters().keySet().stream()
                    .filter(filter -> !filter.equals("deleted"))
                    .forEach(filter -> leftOut.add(new KindLeftOut("file", filter)));
            parts.add(files(request, others, leftOut.isEmpty()));
        }
        return new Found(parts.stream().reduce(Select::unionAll).orElseThrow(), leftOut);
    }

    private Select<Record4<String, UUID, UUID, Float>> outputs(SearchRequest request) {
        var narrowed = request.narrowed();
        var query = request.words();
        var score = query.exactFirst(
                OutputMatches.SCORE, List.of(OUTPUT.TITLE, OUTPUT.CONTENT, OUTPUT_EDIT.CONTENT, OUTPUT.NOTES));
        var matched = DSL.select(DSL.inline(FoundKind.OUTPUT.key()), OutputMatches.ID, NO_FILE, score)
                .from(OutputMatches.of(query, request.deleted()));
        if (narrowed.filters().isEmpty() && !query.readsTexts()) {
            return matched;
        }
        var outputs = matched.join(OUTPUT).on(OUTPUT.ID.eq(OutputMatches.ID));
        return (query.readsTexts() ? withNewestEdit(outputs) : outputs).where(filters.condition(narrowed));
    }

    private static <R extends Record> SelectOnConditionStep<R> withNewestEdit(SelectOnConditionStep<R> outputs) {
        return outputs.leftJoin(OUTPUT_EDIT)
                .on(OUTPUT_EDIT.ORGANIZATION_ID.eq(OUTPUT.ORGANIZATION_ID))
                .and(OUTPUT_EDIT.OUTPUT_ID.eq(OUTPUT.ID))
                .and(OUTPUT_EDIT.NUMBER.eq(OUTPUT.EDIT_NUMBER));
    }

    // their texts may be long and many: words with signs are not looked for in them as typed
    private static Select<Record4<String, UUID, UUID, Float>> files(
            SearchRequest request, String[] kinds, boolean asked) {
        var matches = DSL.table(
                        "file_matches({0}, {1}, {2})",
                        request.words().tsquery(), DSL.val(kinds), DSL.val(request.deleted()))
                .as("matched");
        return DSL.select(FILE_OF_KIND, FILE_OF, FILE, FILE_SCORE)
                .from(matches)
                .where(asked ? DSL.noCondition() : DSL.falseCondition());
    }
}
