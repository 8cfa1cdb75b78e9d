package dev.outputhub.records.list;

import dev.outputhub.platform.paging.Filters;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.kind.RecordKind;
import dev.outputhub.records.mark.Marks;
import dev.outputhub.records.terms.TermFilter;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * How lists of every kind of record can be narrowed: by id, by who made and changed it and when, by the caller's favourites, by terms,
 * and by {@code deleted=true|false|any}. Search and batches narrow by the same names.
 */
public class RecordFilters {

    private final TermFilter terms;

    public RecordFilters(TermFilter terms) {
        this.terms = terms;
    }

    /** To be gone on with by the filters of the kind's own fields. */
    public Filters declare(RecordKind kind) {
        return Filters.declare()
                .field("id", kind.id())
                .field("createdAt", kind.createdAt())
                .field("createdBy", kind.createdBy())
                .field("updatedAt", kind.updatedAt())
                .field("updatedBy", kind.updatedBy())
                .field("deletedAt", kind.deletedAt())
                .condition("deleted", value -> deleted(kind, value))
                .flag("favourite", Marks.isFavourite(kind.id()))
                .prefix("terms.", terms.on(kind.id()));
    }

    /** The records of this organisation that the query means; those in the trash only where it asks for them. */
    public static Condition condition(RecordKind kind, Filters filters, ListQuery query) {
        var trash = query.filter("deleted").isPresent()
                ? DSL.noCondition()
                : kind.deletedAt().isNull();
        return kind.mine().and(trash).and(filters.condition(query));
    }

    private static Condition deleted(RecordKind kind, String value) {
        return switch (value) {
            case "true" -> kind.deletedAt().isNotNull();
            case "false" -> kind.deletedAt().isNull();
            case "any" -> DSL.noCondition();
            default -> throw Problem.invalid("deleted", "is true, false or any");
        };
    }
}
