package dev.outputhub.conversation.format.markdown;

import dev.outputhub.conversation.format.DerivedId;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ExportReader;
import dev.outputhub.conversation.format.ImportedDocument;
import dev.outputhub.conversation.format.ImportedDocument.Answer;
import dev.outputhub.conversation.format.ImportedDocument.Exchange;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.SkippedRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a transcript, linked prompts and outputs or, where nothing is recognised for sure, one output of a file. */
public final class MarkdownDocuments implements ExportReader {

    private static final int LINES_WITH_BADGES = 20;

    @Override
    public ExportFormat format() {
        return ExportFormat.MARKDOWN;
    }

    public ImportedRecord parse(MarkdownFile file) {
        if (file.text().isBlank()) {
            return new SkippedRecord("document", file.path(), file.titleFromName(), "The file is empty");
        }
        var front = FrontMatter.of(file.text());
        var lines = Lines.of(file.text(), front.bodyStart());
        var transcript = new Transcripts(file, front, lines).conversation();
        return transcript == null ? document(file, front, lines) : transcript;
    }

    private static ImportedDocument document(MarkdownFile file, FrontMatter front, List<Line> lines) {
        var split = Sections.of(file.text(), lines);
        var heading = title(lines, split == null ? lines.size() : split.firstLine());
        return new ImportedDocument(
                Platform.MARKDOWN,
                file.alone() ? sourceId(file, front) : file.path(),
                Stream.of(front.first("title"), heading, file.titleFromName())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow(),
                file.folders(),
                split == null ? whole(file, front) : split.exchanges(),
                model(front, lines),
                front.date(),
                Stream.of("tags", "keywords")
                        .flatMap(key -> front.all(key).stream())
                        .distinct()
                        .toList(),
                split == null ? null : preamble(file.text(), lines.subList(0, split.firstLine()), heading),
                front.raw(),
                file.remarks());
    }

    /** The address that it gives, or else what it says. */
    private static String sourceId(MarkdownFile file, FrontMatter front) {
        var address = front.first("url", "link", "source");
        return address != null && address.startsWith("http") ? address : DerivedId.of(Platform.MARKDOWN, file.text());
    }

    /** The body as it is: where nothing was recognised, nothing may be cut. */
    private static List<Exchange> whole(MarkdownFile file, FrontMatter front) {
        var body = file.text().substring(front.bodyStart());
        return body.isBlank()
                ? List.of(new Exchange(null, List.of(new Answer(file.text(), null, null))))
                : List.of(new Exchange(null, List.of(new Answer(body, null, null))));
    }

    /** A first-level heading titles the file if nothing but badges stands before it. */
    private static @Nullable String title(List<Line> lines, int end) {
        for (var line : lines.subList(0, end)) {
            var heading = line.heading();
            if (heading != null) {
                return heading.level() == 1 && !heading.words().isEmpty() ? heading.words() : null;
            }
            if (!line.blank() && !ModelName.isBadge(line.text())) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable String model(FrontMatter front, List<Line> lines) {
        var named = front.first("model", "llm");
        return named != null
                ? named
                : lines.stream()
                        .limit(LINES_WITH_BADGES)
                        .filter(line -> line.text().length() < 2_000)
                        .map(line -> ModelName.onBadge(line.text()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String preamble(String text, List<Line> before, @Nullable String title) {
        var kept = new ArrayList<String>();
        for (var line : before) {
            var heading = line.heading();
            var isTitle = heading != null && heading.words().equals(title);
            if (!isTitle && !ModelName.isBadge(line.text())) {
                kept.add(line.text());
            }
        }
        var words = String.join("\n", kept).strip();
        return words.isEmpty() ? null : words;
    }
}
