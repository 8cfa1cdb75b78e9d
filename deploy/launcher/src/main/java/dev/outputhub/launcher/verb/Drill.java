package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.backup.BackupList;
import dev.outputhub.launcher.backup.BackupRun;
import dev.outputhub.launcher.backup.RestoreRun;
import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.drill.Inventory;
import dev.outputhub.launcher.drill.Marks;
import dev.outputhub.launcher.drill.Person;
import dev.outputhub.launcher.drill.Receiver;
import dev.outputhub.launcher.identity.LocalPerson;
import dev.outputhub.launcher.identity.Tokens;
import dev.outputhub.launcher.infrastructure.Infrastructure;
import dev.outputhub.launcher.infrastructure.Superuser;
import dev.outputhub.launcher.layout.Backups;
import dev.outputhub.launcher.layout.DataFolder;
import dev.outputhub.launcher.layout.Folders;
import dev.outputhub.launcher.layout.Ports;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.PartRunner;
import dev.outputhub.launcher.service.HubService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A restore that is tried before it is needed: writes, notes the time, writes on and deletes, restores to the noted time elsewhere,
 * starts what was restored and looks at it. The run itself stays up, and loses nothing but what the drill made.
 */
@Command(
        name = "drill",
        customSynopsis = "./hub drill",
        description = "restore this run elsewhere, and look whether all of it is there")
final class Drill implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final LocalPerson WHO = LocalPerson.OWNER_ACME;

    private final Console console;
    private final RunOptions options;
    private final List<String> wrong = new ArrayList<>();

    @Option(names = "--leave", description = "what was restored stays up, to be looked at")
    private boolean leave;

    Drill(Console console, RunOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() {
        var run = options.run();
        var there = new DataFolder(
                run.data().root().resolveSibling(run.data().root().getFileName() + "-drill"));
        var ports = Ports.anyFree();
        discard(run, there);
        try (var receiver = new Receiver()) {
            var person = person(run);
            var marks = Marks.make(person, receiver);
            try {
                drill(run, there, ports, marks, receiver);
            } finally {
                marks.clean(person);
            }
        } finally {
            if (!leave) {
                discard(run, there);
            }
        }
        wrong.forEach(what -> console.line("✗ " + what));
        if (wrong.isEmpty()) {
            console.line("✓ All that was there at the noted time is there, and nothing that came later.");
        }
        return wrong.isEmpty() ? 0 : 1;
    }

    private void drill(Run run, DataFolder there, Ports ports, Marks marks, Receiver receiver) {
        var backups = Backups.placeFor(run.data());
        var postgres = new Infrastructure(run).postgres();
        new BackupRun(run, postgres, console).make(backups, Integer.MAX_VALUE);
        var person = person(run);
        marks.afterTheCopy(person);
        await("what was written is found", () -> marks.areFound(person));
        await("all that was told has left", () -> Inventory.isAllTold(postgres.superuser()));
        var noted = Instant.now();
        var then = Inventory.of(postgres.superuser());
        console.step("Noted " + noted + ": " + then.rows() + " rows in "
                + then.tables().size() + " tables of organisations");

        marks.afterwards(person);
        // nothing is asked of PostgreSQL for it: a disk that is gone could not be asked either
        await(
                "the log was copied as far as that",
                () -> new BackupList(backups).reachesTo().isAfter(noted.plusSeconds(1)));
        marks.delete(person);

        new RestoreRun(run.checkout(), backups, console).into(there, noted, Optional.of(run));
        up(RunOptions.of(there.root().toString(), String.valueOf(ports.base())));
        var restored = Run.of(run.checkout(), there, ports);
        compare(then, new Infrastructure(restored).postgres().superuser());
        look(person(restored), marks, receiver);
    }

    /** Beside another platform a start may take longer than one on its own is given. */
    private void up(RunOptions there) {
        try {
            Up.asBuilt(console, there).call();
        } catch (HubProblem slow) {
            console.problem(slow);
            Up.asBuilt(console, there).call();
        }
    }

    private void compare(Inventory then, Superuser restored) {
        var now = Inventory.of(restored);
        var differences = then.differences(now);
        console.step(now.rows() + " rows are there; " + (then.tables().size() - differences.size()) + " of "
                + then.tables().size() + " tables are the same in every column");
        differences.forEach(console::note);
        if (now.tables().size() != then.tables().size()) {
            wrong.add("There are not the same tables.");
        }
    }

    private void look(Person person, Marks marks, Receiver receiver) {
        console.step("Signed in as " + WHO.email());
        await("the search answers", () -> person.status("/api/v1/search?q=drill") == 200);
        wrong.addAll(marks.missingTo(person));
        marks.inTheRestored(person);
        await("webhooks are sent, signed as before", () -> marks.isHeard(receiver));
    }

    private Person person(Run run) {
        var token = new Tokens(new Infrastructure(run).keycloak().issuer())
                .ofPerson(WHO.email(), WHO.password(run.secrets()));
        return new Person(HubService.GATEWAY.url(run.ports()), token);
    }

    private void await(String what, BooleanSupplier condition) {
        var started = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - started > PATIENCE.toNanos()) {
                throw new HubProblem("Waited in vain: " + what + ".", "./hub doctor tells whether all is up");
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        console.done(what, Duration.ofNanos(System.nanoTime() - started));
    }

    private void discard(Run run, DataFolder there) {
        if (!there.exists()) {
            return;
        }
        var base = RunOptions.rememberedBase(there).orElse(Ports.DEFAULT_BASE);
        var left = Run.of(run.checkout(), there, new Ports(base));
        RecordStartCaches.process(left).stop(ProcessHandle::destroy, Duration.ofSeconds(5));
        new Shutdown(new PartRunner(there, console)).of(Platform.of(left));
        try {
            Folders.delete(there.root());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
