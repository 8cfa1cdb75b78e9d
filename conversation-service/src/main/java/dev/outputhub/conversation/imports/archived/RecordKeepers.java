package dev.outputhub.conversation.imports.archived;

import dev.outputhub.platform.remote.RemoteServices;
import dev.outputhub.records.complete.CompleteArchive;
import dev.outputhub.records.complete.Restore;
import dev.outputhub.records.complete.RestoredItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The services that keep the kinds of records of an archive; this one keeps conversations. */
@Component
class RecordKeepers {

    private static final String OWN = "conversation";

    /** Which service keeps a kind, in the order in which they come back. */
    private static final Map<String, String> KEEPERS = keepers();

    private final CompleteArchive conversations;
    private final RemoteServices services;

    RecordKeepers(CompleteArchive conversations, RemoteServices services) {
        this.conversations = conversations;
        this.services = services;
    }

    /** Sending the same again gives the same answer. */
    List<RestoredItem> restore(String kind, Restore records) {
        var keeper = Objects.requireNonNull(KEEPERS.get(kind), kind);
        return keeper.equals(OWN)
                ? conversations.restore(kind, records)
                : services.named(keeper)
                        .post("/internal/complete-records/{kind}", records, Restore.Report.class, kind)
                        .map(Restore.Report::items)
                        .orElse(List.of());
    }

    /** By service; what points to others goes before them. */
    Map<String, Restore.Undone> undo(UUID importId) {
        var undone = new LinkedHashMap<String, Restore.Undone>();
        for (var keeper : List.copyOf(KEEPERS.values()).reversed()) {
            if (!undone.containsKey(keeper)) {
                undone.put(keeper, undo(keeper, importId));
            }
        }
        return undone;
    }

    /** All of an import that the service has which keeps a kind. */
    Restore.Undone undoOf(String kind, UUID importId) {
        return undo(Objects.requireNonNull(KEEPERS.get(kind), kind), importId);
    }

    private Restore.Undone undo(String keeper, UUID importId) {
        return keeper.equals(OWN)
                ? conversations.undo(importId)
                : services.named(keeper)
                        .post("/internal/complete-records/undo", new Restore.Undo(importId), Restore.Undone.class)
                        .orElse(new Restore.Undone(0, 0));
    }

    /** The kinds that a service keeps. */
    static List<String> kindsOf(String keeper) {
        return KEEPERS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(keeper))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, String> keepers() {
        var keepers = new LinkedHashMap<String, String>();
        keepers.put("vocabulary", "prompt");
        keepers.put("term", "prompt");
        keepers.put("snippet", "prompt");
        keepers.put("prompt", "prompt");
        keepers.put("agent", "prompt");
        keepers.put("checklist", "prompt");
        keepers.put("conversation", OWN);
        keepers.put("output", "output");
        keepers.put("file", "output");
        return keepers;
    }
}
