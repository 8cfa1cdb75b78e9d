package dev.outputhub.records.kind;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * A kind of core record: its table, whose columns have the same names in every kind, and the scope that deletes and restores.
 *
 * @param name as events, terms and files call it: {@code output}
 * @param touchedAt when a person last changed or used it, where the kind keeps it
 */
public record RecordKind(
        String name,
        Table<?> table,
        Field<UUID> organizationId,
        Field<UUID> id,
        Field<Long> version,
        Field<Instant> createdAt,
        Field<UUID> createdBy,
        Field<Instant> updatedAt,
        Field<UUID> updatedBy,
        Field<Instant> deletedAt,
        @Nullable Field<Instant> touchedAt,
        String deletingScope) {

    public static RecordKind of(String name, Table<?> table, String deletingScope) {
        return new RecordKind(
                name,
                table,
                column(table, "organization_id", UUID.class),
                column(table, "id", UUID.class),
                column(table, "version", Long.class),
                column(table, "created_at", Instant.class),
                column(table, "created_by", UUID.class),
                column(table, "updated_at", Instant.class),
                column(table, "updated_by", UUID.class),
                column(table, "deleted_at", Instant.class),
                table.field("touched_at", Instant.class),
                deletingScope);
    }

    private static <T> Field<T> column(Table<?> table, String name, Class<T> type) {
        return Objects.requireNonNull(table.field(name, type), () -> table.getName() + " has no column " + name);
    }

    /** Those of the caller's organisation. */
    public Condition mine() {
        return organizationId.eq(CurrentPrincipal.get().organizationId());
    }

    public Condition is(UUID wanted) {
        return mine().and(id.eq(wanted));
    }

    public Condition are(Collection<UUID> wanted) {
        return wanted.size() == 1 ? is(wanted.iterator().next()) : mine().and(id.in(wanted));
    }
}
