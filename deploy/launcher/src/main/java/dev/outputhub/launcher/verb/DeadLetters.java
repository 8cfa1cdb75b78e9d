package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.letters.LetterCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** For an operator: events that a service could not handle. */
@Command(
        name = "dead-letters",
        customSynopsis = "./hub dead-letters [list | replay <topic> | drop <topic>]",
        description = "events that could not be handled: list them, tell them again, drop them")
final class DeadLetters implements Callable<Integer> {

    private final Console console;
    private final RunOptions options;

    @Parameters(
            arity = "0..2",
            paramLabel = "what",
            description = "list [topic], replay <topic> or drop <topic> (list)")
    private List<String> words = new ArrayList<>();

    DeadLetters(Console console, RunOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() {
        var servers = "localhost:" + options.run().ports().kafka();
        new LetterCommand(console).perform(words, Map.of("bootstrap.servers", servers));
        return 0;
    }
}
