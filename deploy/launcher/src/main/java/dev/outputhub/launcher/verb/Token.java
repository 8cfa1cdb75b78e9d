package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.identity.LocalPerson;
import dev.outputhub.launcher.identity.PlatformTokens;
import dev.outputhub.launcher.identity.Tokens;
import dev.outputhub.launcher.infrastructure.Infrastructure;
import dev.outputhub.launcher.service.HubService;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A bearer token for scripts, and nothing else on standard output. */
@Command(
        name = "token",
        customSynopsis = "./hub token <user> [--organization <slug>]",
        description = "a bearer token, for scripts")
final class Token implements Callable<Integer> {

    private final Console console;
    private final RunOptions options;

    @Parameters(arity = "0..1", paramLabel = "user", description = "an address that ./hub up lists")
    private @Nullable String address;

    @Option(
            names = "--organization",
            paramLabel = "<slug>",
            description =
                    "in which the token is good, for 15 minutes (without it: in each, by the header Hub-Organization)")
    private @Nullable String organization;

    Token(Console console, RunOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() {
        var user = Optional.ofNullable(address)
                .orElseThrow(() -> new HubProblem("Whose token?", "Users: " + String.join(", ", LocalPerson.emails())));
        var run = options.run();
        var password = LocalPerson.named(user).password(run.secrets());
        var issuer = new Infrastructure(run).keycloak().issuer();
        var proof = new Tokens(issuer).ofPerson(user, password);
        console.line(
                organization == null
                        ? proof
                        : new PlatformTokens(HubService.AUTH.url(run.ports())).forProof(proof, organization));
        return 0;
    }
}
