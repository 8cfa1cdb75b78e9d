package dev.outputhub.prompt.snippet;

import static dev.outputhub.prompt.database.Tables.SNIPPET;

import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.naming.NotInvisible;
import dev.outputhub.records.change.Changes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** What can be changed about a snippet. */
public record EditableSnippet(
        @NotBlank @NotInvisible @Size(max = 300) String title,
        @NotBlank @Size(max = 1_000_000) String text,
        @Nullable @Size(max = 100_000) String notes) {

    public Map<Field<?>, @Nullable Object> columns() {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.put(SNIPPET.TITLE, NameKey.trimmed(title));
        columns.put(SNIPPET.TEXT, text);
        columns.put(SNIPPET.NOTES, notes);
        return columns;
    }

    /** @param old null for a snippet that is new */
    public void describe(@Nullable EditableSnippet old, Changes changes) {
        changes.words("title", old == null ? null : old.title, title);
        changes.length("text", old == null ? null : old.text, text);
        changes.length("notes", old == null ? null : old.notes, notes);
    }
}
