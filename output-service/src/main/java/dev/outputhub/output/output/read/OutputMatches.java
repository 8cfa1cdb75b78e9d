package dev.outputhub.output.output.read;

import dev.outputhub.platform.search.SearchQuery;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The function that looks outputs up in the full-text index, as a table of a statement. */
public final class OutputMatches {

    public static final Field<UUID> ID = DSL.field(DSL.name("matched", "output_id"), UUID.class);
    public static final Field<Float> SCORE = DSL.field(DSL.name("matched", "score"), Float.class);

    private OutputMatches() {}

    /** @param deleted the filter of that name: {@code true}, {@code false} or {@code any} */
    public static Table<?> of(SearchQuery query, String deleted) {
        return DSL.table("output_matches({0}, {1}, {2})", query.tsquery(), DSL.val(query.forgiving()), DSL.val(deleted))
                .as("matched");
    }
}
