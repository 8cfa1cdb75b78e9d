package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.CommandLine;
import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.process.LogFile;

/** The last words of one part, or of all. */
final class Logs implements Verb {

    private static final int LINES_OF_ONE = 200;
    private static final int LINES_OF_EACH = 10;

    @Override
    public String usage() {
        return "logs [service]";
    }

    @Override
    public String summary() {
        return "the last lines of one part's log, or of all";
    }

    @Override
    public int run(CommandLine commandLine, Console console) {
        commandLine.allow("port", "data");
        var run = ChosenRun.of(commandLine);
        var platform = Platform.of(run);
        commandLine
                .argument(0)
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
