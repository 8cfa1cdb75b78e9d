package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.process.LogFile;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The last words of one part, or of all. */
@Command(
        name = "logs",
        customSynopsis = "./hub logs [service]",
        description = "the last lines of one part's log, or of all")
final class Logs implements Callable<Integer> {

    private static final int LINES_OF_ONE = 200;
    private static final int LINES_OF_EACH = 10;

    private final Console console;
    private final RunOptions options;

    @Parameters(arity = "0..1", paramLabel = "service", description = "a name as ./hub status lists it")
    private @Nullable String service;

    Logs(Console console, RunOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() {
        var run = options.run();
        var platform = Platform.of(run);
        Optional.ofNullable(service)
                .map(platform::part)
                .ifPresentOrElse(
                        part -> new LogFile(run.data().log(part.name()))
                                .tail(LINES_OF_ONE)
                                .forEach(console::line),
                        () -> platform.parts().forEach(part -> {
                            var log = new LogFile(run.data().log(part.name()));
                            console.line("== " + part.name() + " (" + log.path() + ")");
                            log.tail(LINES_OF_EACH).forEach(console::line);
                            console.blank();
                        }));
        return 0;
    }
}
