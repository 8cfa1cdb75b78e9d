package dev.outputhub.prompt.prompt.store;

import static dev.outputhub.prompt.database.Tables.PROMPT;

import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.naming.NotInvisible;
import dev.outputhub.prompt.slug.Slug;
import dev.outputhub.records.change.Changes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** What can be changed about a prompt without a new version. */
public record EditablePrompt(
        @NotBlank @NotInvisible @Size(max = LONGEST_TITLE) String title,
        @NotNull @Size(max = Slug.LONGEST) String slug,
        @Nullable @Size(max = 10_000) String description,
        boolean engineered,
        @Nullable @Size(max = 100_000) String notes,
        @Nullable @Size(max = Folder.LONGEST) String folder,
        boolean archived) {

    public static final int LONGEST_TITLE = 300;

    public EditablePrompt {
        folder = Folder.of(folder);
    }

    public Map<Field<?>, @Nullable Object> columns() {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.put(PROMPT.TITLE, NameKey.trimmed(title));
        columns.put(PROMPT.SLUG, slug);
        columns.put(PROMPT.DESCRIPTION, description);
        columns.put(PROMPT.ENGINEERED, engineered);
        columns.put(PROMPT.NOTES, notes);
        columns.put(PROMPT.FOLDER, folder);
        columns.put(PROMPT.ARCHIVED, archived);
        return columns;
    }

    /** @param old null for a prompt that is new */
    public void describe(@Nullable EditablePrompt old, Changes changes) {
        changes.words("title", old == null ? null : old.title, title);
        changes.words("slug", old == null ? null : old.slug, slug);
        changes.words("description", old == null ? null : old.description, description);
        changes.value("engineered", old == null ? null : old.engineered, engineered);
        changes.length("notes", old == null ? null : old.notes, notes);
        changes.words("folder", old == null ? null : old.folder, folder);
        changes.value("archived", old == null ? null : old.archived, archived);
    }
}
