package dev.outputhub.launcher.part;

import java.nio.file.Path;

/** A start beside the running process that only records how the program starts and works. */
public interface Rehearsal {

    /** @param log where its words go */
    void perform(Path log);
}
