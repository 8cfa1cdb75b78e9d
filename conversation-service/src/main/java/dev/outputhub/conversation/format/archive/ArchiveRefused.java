package dev.outputhub.conversation.format.archive;

import java.io.IOException;

/** The archive as a whole asks for more than it may. */
final class ArchiveRefused extends IOException {

    ArchiveRefused(String reason) {
        super(reason);
    }
}
