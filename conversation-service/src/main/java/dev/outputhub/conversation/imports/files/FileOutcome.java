package dev.outputhub.conversation.imports.files;

import dev.outputhub.conversation.imports.job.ImportChoice;
import dev.outputhub.conversation.message.MessageFile;
import java.util.List;
import java.util.UUID;

/** What became of a file of an archive. */
public sealed interface FileOutcome {

    /** @param added messages that did not have it before */
    record Brought(UUID id, List<MessageFile> added) implements FileOutcome {}

    /** @param there in a dry run: whether its messages have it already */
    record Foreseen(boolean there) implements FileOutcome {}

    record Refused(String reason) implements FileOutcome {}

    /** Its messages were not taken, and are told of with their conversation. */
    record Unnamed(String reason, boolean leftOut) implements FileOutcome {}

    /** The conversations that name it are not wanted. */
    static FileOutcome notChosen() {
        return new Unnamed(ImportChoice.NOT_CHOSEN, false);
    }

    static FileOutcome unnamed(boolean deleted) {
        return deleted
                ? new Unnamed("The conversation that names it was deleted here", false)
                : new Unnamed("The message that names it was not imported", true);
    }
}
