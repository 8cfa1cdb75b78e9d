package dev.outputhub.conversation.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * A file of an archive that messages name.
 *
 * @param title what people call it
 * @param bytes as often as asked; what is damaged fails while it is read
 * @param uses at least one
 * @param moreUses how many more messages name it than are listed
 */
public record ImportedFile(String title, long size, InputStreamSource bytes, List<Use> uses, int moreUses)
        implements ImportedRecord {

    /**
     * A message that names the file.
     *
     * @param reference by which its part does, see {@link FileReference}
     */
    public record Use(
            Platform platform,
            String conversation,
            @Nullable String conversationTitle,
            String message,
            String reference) {}

    @Override
    public String kind() {
        return "file";
    }

    @Override
    public @Nullable String sourceId() {
        return null;
    }
}
