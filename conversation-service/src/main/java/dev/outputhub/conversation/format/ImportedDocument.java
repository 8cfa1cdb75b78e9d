package dev.outputhub.conversation.format;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A saved text: prompts and the outputs they led to, without a conversation around them.
 *
 * @param sourceId path within the archive, or the id the source gave
 * @param folders topics from the outside in
 * @param preamble text before the first prompt that belongs to neither prompt nor output
 * @param frontMatter the block on top of the file, word for word
 */
public record ImportedDocument(
        Platform platform,
        String sourceId,
        String title,
        List<String> folders,
        List<Exchange> exchanges,
        @Nullable String model,
        @Nullable LocalDate date,
        List<String> tags,
        @Nullable String preamble,
        @Nullable String frontMatter,
        List<String> remarks,
        TableDetails details)
        implements ImportedRecord {

    /** Of a format that says no more than this. */
    public ImportedDocument(
            Platform platform,
            String sourceId,
            String title,
            List<String> folders,
            List<Exchange> exchanges,
            @Nullable String model,
            @Nullable LocalDate date,
            List<String> tags,
            @Nullable String preamble,
            @Nullable String frontMatter,
            List<String> remarks) {
        this(
                platform,
                sourceId,
                title,
                folders,
                exchanges,
                model,
                date,
                tags,
                preamble,
                frontMatter,
                remarks,
                TableDetails.NONE);
    }

    @Override
    public String kind() {
        return "document";
    }

    public ImportedDocument withRemarks(List<String> more) {
        return new ImportedDocument(
                platform,
                sourceId,
                title,
                folders,
                exchanges,
                model,
                date,
                tags,
                preamble,
                frontMatter,
                Stream.concat(remarks.stream(), more.stream()).toList(),
                details);
    }

    public record Exchange(@Nullable String prompt, List<Answer> outputs) {}

    /** {@code label} is what the heading adds, such as "Claude Sonnet 3.5" or "2". */
    public record Answer(
            String text, @Nullable String label, @Nullable String model) {}
}
