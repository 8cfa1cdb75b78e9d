package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.CommandLine;
import dev.outputhub.launcher.console.Console;

/** One thing ./hub can be asked to do. */
public interface Verb {

    /** How it is written, with its arguments. */
    String usage();

    String summary();

    /** The exit code. */
    int run(CommandLine commandLine, Console console);
}
