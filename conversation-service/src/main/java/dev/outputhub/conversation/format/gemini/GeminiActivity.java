package dev.outputhub.conversation.format.gemini;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.DerivedId;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.SessionReader;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.assembly.Turn;
import dev.outputhub.conversation.format.gemini.ActivityTitle.Kind;
import dev.outputhub.conversation.format.html.HtmlMarkdown;
import dev.outputhub.conversation.format.json.Fields;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Rows of activity, one for each prompt. Google does not say which belong together, except where a row names its conversation;
 * all others are conversations of their own rather than a guess.
 */
public final class GeminiActivity implements SessionReader {

    private static final Pattern CONVERSATION = Pattern.compile("gemini\\.google\\.com/app/(?:c_)?([0-9a-f]{8,64})");
    private static final Pattern REWRITTEN = Pattern.compile("/title|/safeHtmlItem/\\d+/html");
    private static final Pattern GEMINI = Pattern.compile("gemini|bard", Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURE = Pattern.compile("\\.(png|jpe?g|webp|gif|heic|bmp)$");
    private static final Set<String> CARRIED_ON = Set.of(
            "title",
            "time",
            "safeHtmlItem",
            "attachedFiles",
            "imageFile",
            "locationInfos",
            "products",
            "header",
            "activityControls");

    @Override
    public ExportFormat format() {
        return ExportFormat.GEMINI_ACTIVITY;
    }

    /** The words of Google's before a prompt go, and HTML becomes Markdown. */
    @Override
    public Pattern accountedFor() {
        return REWRITTEN;
    }

    @Override
    public @Nullable String conversation(JsonNode row, @Nullable String previous) {
        var named = named(row);
        return named.size() == 1 && isTurn(row) ? named.getFirst() : null;
    }

    @Override
    public List<ImportedRecord> read(@Nullable String conversation, List<JsonNode> rows, SourceFile file) {
        var first = rows.getFirst();
        if (!isTurn(first)) {
            return List.of(leftOut(first));
        }
        var assembly = new ConversationAssembly(Platform.GEMINI, conversation == null ? id(first) : conversation, null);
        rows.stream()
                .sorted(Comparator.comparing(
                        GeminiActivity::time, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
                .forEach(row -> add(row, assembly));
        if (named(first).size() > 1) {
            assembly.remarks().add("The row names several conversations and was taken as one of its own");
        }
        return List.of(assembly.build());
    }

    private static void add(JsonNode row, ConversationAssembly assembly) {
        var remarks = assembly.remarks();
        var time = time(row);
        if (time == null) {
            remarks.add("A prompt has no time that can be read");
        }
        var prompt = new ArrayList<ContentPart>();
        prompt.add(new ContentPart.Text(prompt(row, remarks)));
        for (var name : files(row)) {
            prompt.add(
                    PICTURE.matcher(name.toLowerCase(Locale.ROOT)).find()
                            ? new ContentPart.Image("", name, null, null)
                            : new ContentPart.File("", name, null, null, null));
        }
        assembly.add(Turn.of(null, Role.USER, prompt).at(time).with(Fields.without(row, CARRIED_ON)));
        var answer = answer(row);
        if (!answer.isEmpty()) {
            assembly.add(Turn.of(null, Role.ASSISTANT, answer).at(time));
        }
    }

    private static String prompt(JsonNode row, Remarks remarks) {
        var title = ActivityTitle.of(Fields.text(row, "title"));
        if (title.kind() == Kind.UNKNOWN) {
            remarks.add("A prompt may begin with words of Google's in a language that is not known here");
        }
        return title.text();
    }

    /** The pieces of an answer; older exports have it in the subtitles. */
    private static List<ContentPart> answer(JsonNode row) {
        var pieces = Fields.elements(row, "safeHtmlItem").stream()
                .map(item -> HtmlMarkdown.of(Fields.textOr(item, "html", "")))
                .filter(text -> !text.isBlank())
                .<ContentPart>map(ContentPart.Text::new)
                .toList();
        if (!pieces.isEmpty()
                || !Fields.textOr(row, "header", "").toLowerCase(Locale.ROOT).contains("bard")) {
            return pieces;
        }
        return Fields.elements(row, "subtitles").stream()
                .filter(subtitle -> Fields.filled(subtitle, "url") == null)
                .map(subtitle -> HtmlMarkdown.of(Fields.textOr(subtitle, "name", "")))
                .filter(text -> !text.isBlank())
                .<ContentPart>map(ContentPart.Text::new)
                .toList();
    }

    private static List<String> files(JsonNode row) {
        return Stream.concat(
                        Fields.elements(row, "attachedFiles").stream().map(Fields::asText),
                        Stream.of(row).map(whole -> Fields.filled(whole, "imageFile")))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** A prompt of Gemini, as opposed to other things done there and to other products of Google. */
    private static boolean isTurn(JsonNode row) {
        var kind = ActivityTitle.of(Fields.filled(row, "title")).kind();
        return isGemini(row) && Fields.filled(row, "title") != null && kind != Kind.OTHER;
    }

    private static boolean isGemini(JsonNode row) {
        var products = Fields.elements(row, "products");
        return products.isEmpty()
                ? GEMINI.matcher(Fields.textOr(row, "header", "")).find()
                        || !named(row).isEmpty()
                : products.stream()
                        .map(Fields::asText)
                        .anyMatch(product ->
                                product != null && GEMINI.matcher(product).find());
    }

    private static ImportedRecord leftOut(JsonNode row) {
        return new SkippedRecord(
                "activity",
                id(row),
                Fields.filled(row, "title"),
                isGemini(row)
                        ? "The activity is not a prompt"
                        : "The activity is of " + Fields.textOr(row, "header", "another product") + ", not of Gemini",
                true);
    }

    /** To the second, which is what both the page and the JSON of the same activity say. */
    private static String id(JsonNode row) {
        var time = time(row);
        return DerivedId.of(
                Platform.GEMINI,
                time == null ? Fields.text(row, "time") : time.truncatedTo(ChronoUnit.SECONDS),
                ActivityTitle.of(Fields.text(row, "title")).text().strip());
    }

    private static @Nullable Instant time(JsonNode row) {
        var moment = ActivityTime.read(Fields.text(row, "time"));
        return moment == null ? null : moment.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Ids of the conversations that a row links to. */
    private static List<String> named(JsonNode row) {
        return Stream.concat(
                        Stream.of(Fields.textOr(row, "titleUrl", "")),
                        Fields.elements(row, "details").stream().map(detail -> Fields.textOr(detail, "url", "")))
                .map(CONVERSATION::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
