package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.console.Console;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Spec;

/** All verbs, in the order help lists them. */
@Command(
        name = Hub.NAME,
        header = "Output Hub on this machine, with one command: ./hub up",
        synopsisHeading = "",
        commandListHeading = "",
        customSynopsis = "",
        optionListHeading = "%nOptions%n",
        footer = {"", "  ./hub <verb> --help lists what a verb takes."})
public final class Hub implements Callable<Integer> {

    static final String NAME = "./hub";

    @Mixin
    private final RunOptions options = new RunOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Hub() {}

    public static CommandLine commandLine(Console console) {
        var hub = new Hub();
        var options = hub.options;
        var commandLine = new CommandLine(hub)
                .addSubcommand(new Up(console, options))
                .addSubcommand(new Down(console, options))
                .addSubcommand(new Status(console, options))
                .addSubcommand(new Doctor(console, options))
                .addSubcommand(new Logs(console, options))
                .addSubcommand(new Token(console, options))
                .addSubcommand(new Key(console, options))
                .addSubcommand(new Import(console, options))
                .addSubcommand(new Reset(console, options))
                .addSubcommand(new Test(console, options))
                .addSubcommand(new Bench(console, options))
                .addSubcommand(new Seed(console, options))
                .addSubcommand(new Images(console, options))
                .addSubcommand(new DeadLetters(console, options))
                .addSubcommand(new Audit(console))
                .addSubcommand(new Backup(console, options))
                .addSubcommand(new Restore(console, options))
                .addSubcommand(new Drill(console, options))
                .addSubcommand(new Help())
                .addSubcommand(new RecordStartCaches(console, options));
        commandLine.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, Hub::verbs);
        var sections = new ArrayList<>(commandLine.getHelpSectionKeys());
        sections.remove(UsageMessageSpec.SECTION_KEY_COMMAND_LIST);
        sections.add(
                sections.indexOf(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING),
                UsageMessageSpec.SECTION_KEY_COMMAND_LIST);
        return commandLine
                .setHelpSectionKeys(sections)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(110)
                .setOut(console.writer())
                .setParameterExceptionHandler(new Mistakes(console))
                .setExecutionExceptionHandler((failure, _, _) -> Mistakes.answer(failure, console));
    }

    /** Nothing asked for is help. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }

    private static String verbs(CommandLine.Help help) {
        var lines = new StringBuilder();
        help.subcommands()
                .forEach((_, verb) -> lines.append("  %-28s %s%n"
                        .formatted(
                                verb.synopsis(0).strip(),
                                String.join(
                                        " ", verb.commandSpec().usageMessage().description()))));
        return lines.toString();
    }
}
