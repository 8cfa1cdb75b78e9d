package dev.outputhub.conversation.exports.write;

import dev.outputhub.conversation.exports.job.ExportKind;
import tools.jackson.databind.JsonNode;

/** Which file a record becomes where each has one of its own. Whether another has that name already is not known here. */
public final class NoteNames {

    /** Of an id of version 7 the end is random and the beginning a time, which neighbours share. */
    private static final int DISTINGUISHING = 8;

    private NoteNames() {}

    /** @return its path without the ending {@code .md}; a file that is attached keeps its own ending */
    public static String of(ExportKind kind, JsonNode record) {
        return folder(kind, record)
                + (kind == ExportKind.FILE ? file(record, "") : SafeName.of(Titles.of(record), kind.text()));
    }

    /** When that name is taken. */
    public static String distinct(ExportKind kind, JsonNode record) {
        return told(kind, record, end(record));
    }

    /** When that one is taken too: no two records have the same id. */
    public static String unmistakable(ExportKind kind, JsonNode record) {
        return told(kind, record, record.path("id").asString(""));
    }

    private static String told(ExportKind kind, JsonNode record, String mark) {
        return folder(kind, record)
                + (kind == ExportKind.FILE
                        ? file(record, " " + mark)
                        : SafeName.of(Titles.of(record), kind.text()) + " " + mark);
    }

    private static String end(JsonNode record) {
        var id = record.path("id").asString("");
        return id.substring(Math.max(0, id.length() - DISTINGUISHING));
    }

    private static String file(JsonNode record, String mark) {
        var name = SafeName.ofFile(record.path("name").asString(""), "file");
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name + mark : name.substring(0, dot) + mark + name.substring(dot);
    }

    private static String folder(ExportKind kind, JsonNode record) {
        return switch (kind) {
            case VOCABULARY -> "Vocabularies/";
            case TERM -> "Terms/" + SafeName.of(record.path("vocabulary").asString(""), "terms") + "/";
            case SNIPPET -> "Snippets/";
            case PROMPT -> "Prompts/";
            case AGENT -> "Agents/";
            case CHECKLIST -> "Checklists/";
            case CONVERSATION -> "Conversations/";
            case OUTPUT -> "Outputs/";
            case FILE -> "Attachments/";
        };
    }
}
