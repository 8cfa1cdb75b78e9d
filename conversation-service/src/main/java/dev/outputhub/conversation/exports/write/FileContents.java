package dev.outputhub.conversation.exports.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/** The contents of files, from the service that keeps them. */
@FunctionalInterface
public interface FileContents {

    /** @return false when it is not there any more */
    boolean fetch(UUID id, Path to) throws IOException;
}
