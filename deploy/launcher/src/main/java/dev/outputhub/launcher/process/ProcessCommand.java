package dev.outputhub.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What to run, where, and with which variables besides the launcher's own. */
public record ProcessCommand(List<String> arguments, Map<String, String> environment, Path workingFolder) {

    public ProcessCommand(List<String> arguments, Path workingFolder) {
        this(arguments, Map.of(), workingFolder);
    }
}
