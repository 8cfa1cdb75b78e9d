package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was wrong about a call, and what to do. */
final class Mistakes implements IParameterExceptionHandler {

    private static final int FAILED = 1;

    private final Console console;

    Mistakes(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] words) {
        var command = mistake.getCommandLine();
        console.problem(
                mistake instanceof UnmatchedArgumentException unknown
                        ? unknown(unknown, command)
                        : new HubProblem(mistake.getMessage() + ".", helpOf(command)));
        return FAILED;
    }

    private static HubProblem unknown(UnmatchedArgumentException mistake, CommandLine command) {
        // without its value, in which nothing is like an option
        var word = mistake.getUnmatched().getFirst().replaceFirst("=.*", "");
        boolean option = mistake.isUnknownOption();
        var meant = new UnmatchedArgumentException(command, List.of(word))
                .getSuggestions().stream()
                        .map(like -> option ? like : Hub.NAME + " " + like)
                        .toList();
        var known = command.getSubcommands().isEmpty() ? helpOf(command) : "It knows: " + verbs(command);
        return new HubProblem(
                nameOf(command) + " does not know " + (option ? "the option " + word : "\"" + word + "\"") + ".",
                meant.isEmpty() ? known : "Did you mean " + oneOf(meant) + "?\n" + known);
    }

    private static String oneOf(List<String> meant) {
        return meant.stream().limit(3).collect(Collectors.joining(" or "));
    }

    private static String verbs(CommandLine hub) {
        return hub.getSubcommands().values().stream()
                .filter(verb -> !verb.getCommandSpec().usageMessage().hidden())
                .map(CommandLine::getCommandName)
                .collect(Collectors.joining(", "));
    }

    private static String nameOf(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }

    private static String helpOf(CommandLine command) {
        return nameOf(command) + " --help";
    }

    /** @throws Exception when it is none that a person could mend */
    static int answer(Exception failure, Console console) throws Exception {
        switch (failure) {
            case HubProblem problem -> console.problem(problem);
            case UncheckedIOException broken -> console.problem(explain(broken));
            default -> throw failure;
        }
        return FAILED;
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
