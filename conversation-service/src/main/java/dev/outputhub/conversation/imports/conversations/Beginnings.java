package dev.outputhub.conversation.imports.conversations;

import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.imports.recognition.ConversationTurns;
import dev.outputhub.conversation.imports.recognition.Provenance;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the conversations of a batch begin. One that another exporter wrote down is compared with the first, so that has to be stored before. */
public final class Beginnings {

    private final Set<String> openings = new HashSet<>();
    private @Nullable Provenance provenance;

    /** @return false for one that has to wait for the next batch */
    public boolean add(ImportedConversation conversation) {
        var own = Provenance.of(conversation);
        if (provenance != null && provenance != own) {
            return false;
        }
        provenance = own;
        if (own == Provenance.ORIGINAL) {
            // no two of them are one
            return true;
        }
        var begins = ConversationTurns.of(conversation).openings();
        if (!Collections.disjoint(openings, begins)) {
            return false;
        }
        openings.addAll(begins);
        return true;
    }
}
