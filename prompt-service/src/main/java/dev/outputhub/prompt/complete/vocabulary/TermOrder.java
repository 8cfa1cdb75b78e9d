package dev.outputhub.prompt.complete.vocabulary;

import static dev.outputhub.prompt.database.Tables.TERM;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;

import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.term.Terms;
import dev.outputhub.records.complete.CompleteQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Terms come after those they stand under, so that an import finds the parents of each. */
@Component
class TermOrder {

    private static final Field<UUID> ID = DSL.field(name("tree", "id"), UUID.class);
    private static final Field<Integer> DEPTH = DSL.field(name("tree", "depth"), Integer.class);

    private final DSLContext database;

    TermOrder(DSLContext database) {
        this.database = database;
    }

    /** Archived ones too; not those that were merged into others. */
    List<UUID> find(CompleteQuery query) {
        var child = TERM.as("child");
        var tree = DSL.table(name("tree"));
        var roots = DSL.select(TERM.ID, DSL.inline(0))
                .from(TERM)
                .where(Terms.mine())
                .and(TERM.PARENT_ID.isNull());
        var below = DSL.select(child.ID, DEPTH.plus(1)).from(child).join(tree).on(child.PARENT_ID.eq(ID));
        return database.withRecursive(name("tree").fields("id", "depth").as(roots.unionAll(below)))
                .select(TERM.ID)
                .from(TERM)
                .join(tree)
                .on(ID.eq(TERM.ID))
                .where(wanted(query))
                .and(query.after() == null ? DSL.noCondition() : isAfter(query.after()))
                .orderBy(DEPTH, TERM.ID)
                .limit(query.limit() + 1)
                .fetch(TERM.ID);
    }

    // the place of one that is gone meanwhile is among the first, and what comes again is known by then
    private static Condition isAfter(UUID id) {
        var depth = DSL.field(DSL.select(DSL.coalesce(DSL.max(DEPTH), 0))
                .from(DSL.table(name("tree")))
                .where(ID.eq(id)));
        return row(DEPTH, TERM.ID).gt(row(depth, DSL.val(id)));
    }

    private static Condition wanted(CompleteQuery query) {
        return Terms.mine()
                .and(TERM.MERGED_INTO.isNull())
                .and(Filters.declare()
                        .field("vocabulary", TERM.VOCABULARY_KEY)
                        .field("slug", TERM.SLUG)
                        .field("name", TERM.NAME)
                        .field("parentId", TERM.PARENT_ID)
                        .condition("archived", TermOrder::archived)
                        .condition(query.filters()));
    }

    private static Condition archived(String value) {
        return switch (value) {
            case "true" -> DSL.condition(TERM.ARCHIVED);
            case "false" -> DSL.condition(TERM.ARCHIVED).not();
            case "any", "all" -> DSL.noCondition();
            default -> throw Problem.invalid("archived", "is true, false or any");
        };
    }

    /** Those of a batch, whatever order they came in. */
    static List<JsonNode> parentsFirst(List<JsonNode> records) {
        var byName = new HashMap<String, JsonNode>();
        records.forEach(record -> byName.putIfAbsent(named(record, "slug"), record));
        Set<JsonNode> ordered = Collections.newSetFromMap(new IdentityHashMap<>());
        var result = new ArrayList<JsonNode>();
        for (var record : records) {
            lineage(record, byName).reversed().stream().filter(ordered::add).forEach(result::add);
        }
        return result;
    }

    /** From a term upwards; a circle ends where it began. */
    private static List<JsonNode> lineage(JsonNode record, Map<String, JsonNode> byName) {
        Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var line = new ArrayList<JsonNode>();
        for (var next = record; next != null && seen.add(next); next = byName.get(named(next, "parent"))) {
            line.add(next);
        }
        return line;
    }

    private static String named(JsonNode record, String field) {
        return record.path("vocabulary").asString("") + "\n"
                + record.path(field).asString("");
    }
}
