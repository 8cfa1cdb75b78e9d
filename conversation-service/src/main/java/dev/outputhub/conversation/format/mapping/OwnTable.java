package dev.outputhub.conversation.format.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables that this platform itself writes: their columns have the names of its fields, so that nobody has to be asked. */
public final class OwnTable {

    /** Names that no other program gives to the columns of one table. */
    private static final List<String> OF_OUTPUTS = List.of("id", "title", "content", "editedContent");

    private static final List<String> OF_PROMPTS = List.of("id", "title", "slug", "template");

    /** What says where and when a record was kept, which the record that is made of it says for itself. */
    private static final Set<String> OF_ITS_RECORD = Set.of(
            "kind",
            "source",
            "sourceKey",
            "favourite",
            "version",
            "currentVersion",
            "versions",
            "edits",
            "files",
            "labels",
            "engineered",
            "variables",
            "settings",
            "messages",
            "promptId",
            "promptVersion",
            "agentId",
            "conversationId",
            "messageId",
            "basedOnId",
            "assigneeId",
            "dueOn",
            "mediaType",
            "createdAt",
            "createdBy",
            "updatedAt",
            "updatedBy");

    private OwnTable() {}

    /** How such a table maps itself; null for another. */
    public static @Nullable ColumnMapping mapping(List<String> headers) {
        var ofPrompts = headers.containsAll(OF_PROMPTS);
        if (!ofPrompts && !headers.containsAll(OF_OUTPUTS)) {
            return null;
        }
        var columns = new LinkedHashMap<String, String>();
        for (var header : headers) {
            if (OF_ITS_RECORD.contains(header)) {
                columns.put(header, Place.IGNORE.text());
            } else if (header.equals("template")) {
                columns.put(header, Place.CONTENT.text());
            } else if (Target.of(header) != null) {
                columns.put(header, header);
            }
        }
        var mapping = new ColumnMapping(ofPrompts ? RowKind.PROMPT : RowKind.OUTPUT, columns, null);
        return mapping.fault() == null ? mapping : null;
    }
}
