package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.CommandLine;
import dev.outputhub.launcher.console.Console;

/** Names all verbs. */
final class Help implements Verb {

    @Override
    public String usage() {
        return "help";
    }

    @Override
    public String summary() {
        return "this page";
    }

    @Override
    public int run(CommandLine commandLine, Console console) {
        console.line("Output Hub on this machine, with one command: ./hub up");
        console.blank();
        Verbs.known()
                .values()
                .forEach(verb -> console.line(String.format("  ./hub %-22s %s", verb.usage(), verb.summary())));
        console.blank();
        console.line("Options");
        console.line("  --port <base>    first of a row of 17 ports (8080); remembered by the data folder");
        console.line("  --data <folder>  where data, logs and secrets are kept (.hub in the clone)");
        console.line("  --only <parts>   up: infrastructure, or names as ./hub status lists them, with commas");
        console.line(
                "  --fast           test: no integration tests, large data or journeys, and only what changed since it passed");
        console.line("  --all            test --fast: what has not changed as well");
        console.line("  --no-build       up: start what is built, however old");
        return 0;
    }
}
