package dev.outputhub.launcher.bench;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.identity.LocalPerson;
import dev.outputhub.launcher.identity.Tokens;
import dev.outputhub.launcher.infrastructure.Infrastructure;
import dev.outputhub.launcher.infrastructure.PostgresServer;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.process.OneShot;
import dev.outputhub.launcher.process.ProcessCommand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds and runs the programs of deploy/bench against a running platform. */
public final class BenchProgram {

    private static final List<String> NOT_FOR_IT = List.of("data", "port");

    private final Run run;
    private final Console console;

    public BenchProgram(Run run, Console console) {
        this.run = run;
        this.console = console;
    }

    public int run(String scenario, Map<String, String> options) {
        var arguments = new ArrayList<>(List.of(scenario));
        options.forEach((name, value) -> {
            if (!NOT_FOR_IT.contains(name)) {
                arguments.addAll(List.of("--" + name, value));
            }
        });
        if (!options.containsKey("results")) {
            arguments.addAll(
                    List.of("--results", run.data().root().resolve("bench.json").toString()));
        }
        var superuser = new Infrastructure(run).postgres().superuser();
        return start(
                "dev.outputhub.bench.BenchApplication",
                arguments,
                Map.of(
                        "HUB_TOKEN",
                        token(LocalPerson.EDITOR_ACME),
                        "HUB_KAFKA",
                        "localhost:" + run.ports().kafka(),
                        "HUB_PROCESSES",
                        run.data().processIds().toString(),
                        "HUB_DATABASE_URL",
                        superuser.jdbcUrl(PostgresServer.DATABASE) + "?user=postgres&password="
                                + superuser.password()));
    }

    /** Fictitious rows, in the name of an owner. */
    public int seed(LocalPerson owner, List<String> arguments) {
        return start("dev.outputhub.bench.seed.SeedApplication", arguments, Map.of("HUB_TOKEN", token(owner)));
    }

    private String token(LocalPerson person) {
        var issuer = new Infrastructure(run).keycloak().issuer();
        return new Tokens(issuer).ofPerson(person.email(), person.password(run.secrets()));
    }

    private int start(String program, List<String> arguments, Map<String, String> environment) {
        build();
        var folder = run.checkout().resolve("deploy/bench/target");
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx1g",
                "-Djava.awt.headless=true",
                "-cp",
                folder.resolve("classes") + ":" + folder.resolve("libraries") + "/*",
                program));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(run.checkout().root().toFile())
                .inheritIO();
        builder.environment().put("HUB_URL", "http://localhost:" + run.ports().gateway());
        builder.environment().putAll(environment);
        try {
            return builder.start().waitFor();
        } catch (IOException failure) {
            throw new HubProblem("The program did not start: " + failure.getMessage(), "./hub help", failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void build() {
        console.step("Building the bench");
        OneShot.run(
                "Building the bench",
                new ProcessCommand(
                        List.of(
                                run.checkout().mavenWrapper().toString(),
                                "--batch-mode",
                                "--quiet",
                                "--projects",
                                "deploy/bench",
                                "package",
                                "-Dmaven.test.skip=true"),
                        Map.of("JAVA_HOME", System.getProperty("java.home")),
                        run.checkout().root()),
                run.data().log("bench-build"));
    }
}
