package dev.outputhub.conversation.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as a whole, of which somebody has to say what its columns hold, or has said it.
 *
 * @param mapped whether that is said, so that its rows are records
 * @param rowKind what its rows are, or could be: output or prompt
 * @param told what a report says of it
 */
public record FoundTable(String name, List<Column> columns, boolean mapped, String rowKind, String told)
        implements ImportedRecord {

    /**
     * @param samples of its first rows, each as far as it is worth showing
     * @param suggested what it could hold, as a mapping says it
     */
    public record Column(
            String header, List<String> samples, @Nullable String suggested) {}

    @Override
    public String kind() {
        return "file";
    }

    @Override
    public @Nullable String sourceId() {
        return null;
    }

    @Override
    public String title() {
        return name;
    }
}
