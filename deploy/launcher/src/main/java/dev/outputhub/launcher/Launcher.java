package dev.outputhub.launcher;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.verb.Verbs;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;

/** Entry point of ./hub. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] words) {
        System.exit(run(Console.standard(), words));
    }

    static int run(Console console, String... words) {
        try {
            var commandLine = CommandLine.parse(asksForHelp(words) ? new String[] {"help"} : words);
            return Verbs.named(commandLine.verb()).run(commandLine, console);
        } catch (HubProblem problem) {
            console.problem(problem);
        } catch (UncheckedIOException failure) {
            console.problem(explain(failure));
        }
        return 1;
    }

    /** Behind a verb too, where people try it first. */
    private static boolean asksForHelp(String... words) {
        return Stream.of(words).anyMatch(word -> word.equals("--help") || word.equals("-h"));
    }

    private static HubProblem explain(UncheckedIOException failure) {
        var message = Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString);
        return message.contains("No space left")
                ? new HubProblem(
                        "The disk is full: " + message,
                        "Free some space, then start again; half-done work is done anew.")
                : new HubProblem(failure.getClass().getSimpleName() + ": " + message, "./hub help");
    }
}
