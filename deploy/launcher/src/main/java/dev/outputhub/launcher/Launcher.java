package dev.outputhub.launcher;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.verb.Hub;

/** Entry point of ./hub. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] words) {
        // Kafka's clients would say that nothing keeps their log; whoever calls a verb reads its own words
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(run(Console.standard(), words));
    }

    static int run(Console console, String... words) {
        return Hub.commandLine(console).execute(words);
    }
}
