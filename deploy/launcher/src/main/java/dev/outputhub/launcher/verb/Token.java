package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.CommandLine;
import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.identity.LocalPerson;
import dev.outputhub.launcher.identity.Tokens;
import dev.outputhub.launcher.infrastructure.Infrastructure;

/** A bearer token for scripts, and nothing else on standard output. */
final class Token implements Verb {

    @Override
    public String usage() {
        return "token <user>";
    }

    @Override
    public String summary() {
        return "a bearer token, for scripts";
    }

    @Override
    public int run(CommandLine commandLine, Console console) {
        commandLine.allow("port", "data");
        var user = commandLine
                .argument(0)
                .orElseThrow(() -> new HubProblem("Whose token?", "Users: " + String.join(", ", LocalPerson.emails())));
        var run = ChosenRun.of(commandLine);
        var password = LocalPerson.named(user).password(run.secrets());
        var issuer = new Infrastructure(run).keycloak().issuer();
        console.line(new Tokens(issuer).ofPerson(user, password));
        return 0;
    }
}
