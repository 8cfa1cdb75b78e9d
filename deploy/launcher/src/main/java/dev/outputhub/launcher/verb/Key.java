package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.identity.ApiKeys;
import dev.outputhub.launcher.identity.LocalPerson;
import dev.outputhub.launcher.identity.Tokens;
import dev.outputhub.launcher.infrastructure.Infrastructure;
import dev.outputhub.launcher.service.HubService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An API key for programs, and nothing else on standard output. */
@Command(
        name = "key",
        customSynopsis = "./hub key <user> [--scopes <scopes>]",
        description = "an API key, for programs")
final class Key implements Callable<Integer> {

    private final Console console;
    private final RunOptions options;

    @Parameters(paramLabel = "user", description = "an address that ./hub up lists")
    private String user = "";

    @Option(
            names = "--scopes",
            paramLabel = "<scopes>",
            split = ",",
            description = "such as outputs:read,search:read (all that the person holds)")
    private List<String> scopes = new ArrayList<>();

    @Option(names = "--name", paramLabel = "<name>", description = "by which it is listed (./hub key)")
    private String name = "./hub key";

    Key(Console console, RunOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() {
        var run = options.run();
        var password = LocalPerson.named(user).password(run.secrets());
        var token = new Tokens(new Infrastructure(run).keycloak().issuer()).ofPerson(user, password);
        console.line(new ApiKeys(HubService.GATEWAY.url(run.ports()), token).make(name, scopes));
        return 0;
    }
}
