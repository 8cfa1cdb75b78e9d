package dev.outputhub.conversation.format.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables that this platform itself writes: their columns have the names of its fields, so that nobody has to be asked. */
public final class OwnTable {

    private static final List<String> NEEDED = List.of("id", "title");

    /** What says where and when a record was kept, which the record that is made of it says for itself. */
    private static final Set<String> OF_ITS_RECORD = Set.of(
            "kind",
            "source",
            "favourite",
            "version",
            "currentVersion",
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
            "mediaType",
            "confidential",
            "createdAt",
            "createdBy",
            "updatedAt",
            "updatedBy",
            "deletedAt",
            "lastViewedAt",
            "contentLength",
            "editNumber");

    private OwnTable() {}

    /** How such a table maps itself; null for another. */
    public static @Nullable ColumnMapping mapping(List<String> headers) {
        if (!headers.containsAll(NEEDED)) {
            return null;
        }
        var kind = headers.contains("template") ? RowKind.PROMPT : RowKind.OUTPUT;
        var columns = new LinkedHashMap<String, String>();
        for (var header : headers) {
            var place = header.equals("template") ? Place.CONTENT.text() : header;
            if (OF_ITS_RECORD.contains(header)) {
                columns.put(header, Place.IGNORE.text());
            } else if (Target.of(place) == null
                    || place.equals(Place.IGNORE.text())
                    || place.equals(Place.TAGS.text())) {
                return null;
            } else {
                columns.put(header, place);
            }
        }
        var mapping = new ColumnMapping(kind, columns, null);
        return mapping.fault() == null ? mapping : null;
    }
}
