package dev.outputhub.auth.audit;

import dev.outputhub.platform.problems.Problem;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How entries are written into a file: a head, a page after the other, and an end. */
enum AuditExportFormat {
    CSV(
            "text/csv",
            "at,action,recordKind,recordId,personId,personName,personEmail,address,service,"
                    + "sequence,redacted,before,after\r\n",
            "") {
        @Override
        String page(List<ExportedEntry> entries, boolean first, JsonMapper json) {
            return entries.stream()
                    .map(ExportedEntry::entry)
                    .map(entry -> Stream.of(
                                    entry.at(),
                                    entry.action(),
                                    entry.recordKind(),
                                    entry.recordId(),
                                    entry.personId(),
                                    entry.personName(),
                                    entry.personEmail(),
                                    entry.address(),
                                    entry.service(),
                                    entry.sequence(),
                                    entry.redacted(),
                                    text(entry.before(), json),
                                    text(entry.after(), json))
                            .map(AuditExportFormat::field)
                            .collect(Collectors.joining(",", "", "\r\n")))
                    .collect(Collectors.joining());
        }
    },
    JSON("application/json", "[", "\n]\n") {
        @Override
        String page(List<ExportedEntry> entries, boolean first, JsonMapper json) {
            var written = entries.stream().map(json::writeValueAsString).collect(Collectors.joining(",\n"));
            return (first || entries.isEmpty() ? "\n" : ",\n") + written;
        }
    };

    /** What a spreadsheet would take for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final String type;
    private final String head;
    private final String end;

    AuditExportFormat(String type, String head, String end) {
        this.type = type;
        this.head = head;
        this.end = end;
    }

    static AuditExportFormat of(String name) {
        return switch (name) {
            case "csv" -> CSV;
            case "json" -> JSON;
            default -> throw Problem.invalid("format", "is csv or json");
        };
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    String extension() {
        return type().getSubtype();
    }

    String head() {
        return head;
    }

    String end() {
        return end;
    }

    String fileName() {
        return "audit." + extension();
    }

    abstract String page(List<ExportedEntry> entries, boolean first, JsonMapper json);

    private static @Nullable String text(@Nullable JsonNode node, JsonMapper json) {
        return node == null ? null : json.writeValueAsString(node);
    }

    /** RFC 4180. */
    private static String field(@Nullable Object value) {
        var text = Objects.toString(value, "");
        var shown = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + shown.replace("\"", "\"\"") + "\"";
    }
}
