package dev.outputhub.launcher.part;

import dev.outputhub.launcher.process.ProcessCommand;
import dev.outputhub.launcher.process.StartCache;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A server or a service of a run, a process of its own. */
public interface Part {

    /** As used in file names and by ./hub logs. */
    String name();

    /** As a person calls it. */
    String title();

    /** What must be free before it starts. */
    List<Integer> ports();

    /** Unpacks, writes configuration, creates what must exist; done again after an interruption. */
    void prepare();

    ProcessCommand command();

    /** What it would run now; a process of another edition is replaced. */
    default String edition() {
        return "";
    }

    boolean isReady();

    /** Called once it has become ready. */
    default void completed() {}

    /** How long it may take to become ready on a slow machine, first run included. */
    default Duration patience() {
        return Duration.ofMinutes(5);
    }

    /** Where the program is a Java one that starts faster with a record of an earlier start. */
    default Optional<StartCache> startCache() {
        return Optional.empty();
    }

    /** Without one, the running process itself has recorded. */
    default Optional<Rehearsal> rehearsal() {
        return Optional.empty();
    }

    /** Asks the process to end in an orderly way. */
    default void askToStop(ProcessHandle process) {
        process.destroy();
    }

    /** How long it may take to end in an orderly way. */
    default Duration farewell() {
        return Duration.ofSeconds(20);
    }
}
