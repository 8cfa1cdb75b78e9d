package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.backup.BackupList;
import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.health.Examination;
import dev.outputhub.launcher.health.Finding;
import dev.outputhub.launcher.infrastructure.Infrastructure;
import dev.outputhub.launcher.layout.Backups;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.letters.DeadLetters;
import dev.outputhub.launcher.part.PartRunner;
import dev.outputhub.launcher.part.PartState;
import dev.outputhub.launcher.service.HubService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Names what is wrong, with this run or with an installation elsewhere; the exit code tells scripts whether anything is. */
@Command(
        name = "doctor",
        customSynopsis = "./hub doctor [https://…]",
        description = "what is wrong with this run, or with an installation, in words")
final class Doctor implements Callable<Integer> {

    private final Console console;
    private final RunOptions options;

    @Parameters(arity = "0..1", paramLabel = "address", description = "of an installation, as people type it")
    private @Nullable String address;

    Doctor(Console console, RunOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() {
        if (address != null && !address.matches("https?://[^/\\s]+/?")) {
            throw new HubProblem(
                    "\"" + address + "\" is no address.", "For example: ./hub doctor https://hub.example.org");
        }
        var findings = address == null ? ofRun(options.run()) : Examination.of(address, true);
        findings.forEach(finding -> console.problem(new HubProblem(finding.what(), finding.advice())));
        if (findings.isEmpty()) {
            console.line("✓ Nothing is wrong that can be seen from here.");
        }
        return findings.isEmpty() ? 0 : 1;
    }

    private List<Finding> ofRun(Run run) {
        var findings = new ArrayList<Finding>();
        space(run).ifPresent(findings::add);
        var runner = new PartRunner(run.data(), console);
        for (var part : Platform.of(run).parts().toList()) {
            var state = runner.state(part);
            if (state != PartState.READY) {
                findings.add(new Finding(
                        part.name()
                                + (state == PartState.STARTING ? " runs and does not answer yet." : " does not run."),
                        "./hub logs " + part.name() + " tells why; ./hub up starts what is missing"));
            }
        }
        if (runner.state(new Infrastructure(run).postgres()) == PartState.READY) {
            Backups.of(run.data()).ifPresent(backups -> copies(run, backups, findings));
        }
        if (findings.isEmpty()) {
            findings.addAll(Examination.of(HubService.GATEWAY.url(run.ports()), false));
            letters(run).ifPresent(findings::add);
        }
        return findings;
    }

    /** Only of a run that is copied: a copy that is not made is missed when it is wanted. */
    private static void copies(Run run, Backups backups, List<Finding> findings) {
        new BackupList(backups).old().ifPresent(findings::add);
        if (new Infrastructure(run).postgres().superuser().cannotArchive()) {
            findings.add(new Finding(
                    "PostgreSQL cannot copy its log to " + backups.root() + ", and keeps all of it until it can.",
                    "./hub logs postgres tells why; ./hub backup --stop ends the copying"));
        }
    }

    private static Optional<Finding> space(Run run) {
        try {
            run.data().requireSpace();
            return Optional.empty();
        } catch (HubProblem full) {
            return Optional.of(new Finding(full.what(), full.advice()));
        }
    }

    private static Optional<Finding> letters(Run run) {
        try (var letters = new DeadLetters(
                Map.of("bootstrap.servers", "localhost:" + run.ports().kafka()))) {
            var lying = letters.list().size();
            return lying == 0
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            lying + " events could not be handled.", "./hub dead-letters lists them, with the reason"));
        }
    }
}
