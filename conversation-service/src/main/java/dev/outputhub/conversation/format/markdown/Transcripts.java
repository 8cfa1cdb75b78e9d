package dev.outputhub.conversation.format.markdown;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.DerivedId;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.Platform;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A conversation that a known tool wrote down as Markdown. Ids are derived, since none are written. */
final class Transcripts {

    private static final Pattern EXPORTER_MARK =
            Pattern.compile("(?m)^(\\*\\*Exported:\\*\\*|Powered by \\[ChatGPT Exporter\\])");
    private static final Pattern LINK = Pattern.compile("(?m)^\\*\\*Link:\\*\\* \\[([^\\]\\s]{1,300})\\]");
    private static final String FOOTER = "Powered by [ChatGPT Exporter]";

    private final MarkdownFile file;
    private final FrontMatter front;
    private final List<Line> lines;

    Transcripts(MarkdownFile file, FrontMatter front, List<Line> lines) {
        this.file = file;
        this.front = front;
        this.lines = lines;
    }

    @Nullable
    ImportedConversation conversation() {
        var turns = turns();
        if (turns.isEmpty()) {
            return null;
        }
        var date = front.date();
        var created = date == null ? turns.getFirst().at() : date.atStartOfDay().toInstant(ZoneOffset.UTC);
        var messages = messages(turns);
        var title = front.first("title");
        return new ImportedConversation(
                Platform.MARKDOWN,
                sourceId(turns.getFirst()),
                title == null ? heading() : title,
                created,
                turns.getLast().at(),
                front.first("model"),
                messages,
                messages.getLast().sourceId(),
                metadata(),
                file.remarks(),
                0,
                List.of(),
                null);
    }

    private List<Turn> turns() {
        if (front.first("exporter") != null) {
            var quoted = new QuotedChats(file.text(), lines).turns();
            if (!quoted.isEmpty()) {
                return quoted;
            }
        }
        if (EXPORTER_MARK.matcher(file.text()).find()) {
            return RoleHeadings.ofExporter(file.text(), lines).stream()
                    .map(turn -> new Turn(turn.role(), withoutFooter(turn.text()), turn.at()))
                    .toList();
        }
        return RoleHeadings.ofNames(file.text(), lines);
    }

    private static String withoutFooter(String words) {
        var footer = words.lastIndexOf(FOOTER);
        if (footer < 0 || words.length() - footer > 300) {
            return words;
        }
        var before = words.substring(0, footer).stripTrailing();
        return before.endsWith("---") ? before.substring(0, before.length() - 3).stripTrailing() : before;
    }

    private static List<ImportedMessage> messages(List<Turn> turns) {
        var seen = new HashMap<String, Integer>();
        var messages = new ArrayList<ImportedMessage>();
        String parent = null;
        for (var turn : turns) {
            var derived = DerivedId.of(turn.role(), turn.at(), turn.text());
            var twin = seen.merge(derived, 1, Integer::sum);
            var id = twin == 1 ? derived : derived + "-" + twin;
            messages.add(new ImportedMessage(
                    id,
                    parent,
                    0,
                    turn.role(),
                    List.of(new ContentPart.Text(turn.text())),
                    turn.text(),
                    null,
                    turn.text().isBlank(),
                    turn.at(),
                    JsonNodeFactory.instance.objectNode()));
            parent = id;
        }
        return messages;
    }

    /** The address of the conversation where one is written; else how it begins, which does not change when it grows. */
    private String sourceId(Turn first) {
        var link = LINK.matcher(file.text());
        var address = front.first("url", "link", "source");
        if (address == null && link.find()) {
            address = link.group(1);
        }
        return address != null && address.startsWith("http")
                ? address
                : DerivedId.of(Platform.MARKDOWN, first.role(), first.at(), first.text());
    }

    private String heading() {
        return lines.stream()
                .map(Line::heading)
                .filter(heading -> heading != null
                        && heading.level() == 1
                        && !heading.words().isEmpty())
                .map(Line.Heading::words)
                .filter(words -> !RoleHeadings.isName(words))
                .findFirst()
                .orElseGet(file::titleFromName);
    }

    /** What stands before the first message, but for who exported it. */
    private String preamble() {
        return lines.stream()
                .takeWhile(line -> !RoleHeadings.isSpeaker(line) && !QuotedChats.isFirst(line))
                .map(Line::text)
                .filter(text -> !text.startsWith("**User:**"))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private ObjectNode metadata() {
        var metadata = JsonNodeFactory.instance.objectNode().put("path", file.path());
        var folders = metadata.putArray("folders");
        file.folders().forEach(folders::add);
        if (front.raw() != null) {
            metadata.put("frontMatter", front.raw());
        }
        var preamble = preamble();
        if (!preamble.isEmpty()) {
            metadata.put("preamble", preamble);
        }
        return metadata;
    }
}
