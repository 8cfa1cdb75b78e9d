package dev.outputhub.launcher.part;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.layout.DataFolder;
import dev.outputhub.launcher.layout.Ports;
import dev.outputhub.launcher.process.ManagedProcess;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Brings parts up and takes them down; a part that is up already is left alone. */
public final class PartRunner {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);
    private static final int LOG_LINES = 15;

    private final DataFolder data;
    private final Console console;

    public PartRunner(DataFolder data, Console console) {
        this.data = data;
        this.console = console;
    }

    public ManagedProcess process(Part part) {
        return new ManagedProcess(part.name(), data);
    }

    public PartState state(Part part) {
        if (!process(part).isAlive()) {
            return PartState.STOPPED;
        }
        return part.isReady() ? PartState.READY : PartState.STARTING;
    }

    public void bringUp(Part part) {
        var started = System.nanoTime();
        var process = process(part);
        if (process.isAlive() && !process.edition().equals(part.edition())) {
            console.step(part.title() + " was built anew and is started again");
            takeDown(part);
        }
        if (process.isAlive()) {
            if (part.isReady()) {
                console.done(part.title() + " (was up)", Duration.ZERO);
                return;
            }
        } else {
            requireFreePorts(part);
            part.prepare();
            process.start(part.command(), part.edition());
        }
        awaitReady(part, process, started);
        part.completed();
        console.done(part.title(), Duration.ofNanos(System.nanoTime() - started));
    }

    public void takeDown(Part part) {
        process(part).stop(part::askToStop, part.farewell());
    }

    private void requireFreePorts(Part part) {
        for (var port : part.ports()) {
            if (!Ports.isFree(port)) {
                throw new HubProblem(
                        "Port " + port + ", wanted for " + part.title() + ", is in use by another program.",
                        "Stop that program, or move the whole run: ./hub up --port <another base, such as 8180>");
            }
        }
    }

    private void awaitReady(Part part, ManagedProcess process, long started) {
        var deadline = started + part.patience().toNanos();
        while (!part.isReady()) {
            if (!process.isAlive()) {
                throw new HubProblem(
                        part.title() + " ended while it was starting. Its last words:\n" + lastWords(process),
                        "The whole log: ./hub logs " + part.name() + "\nThen start again: ./hub up");
            }
            if (System.nanoTime() > deadline) {
                throw new HubProblem(
                        part.title() + " did not become ready in "
                                + part.patience().toSeconds() + " s. Its last words:\n" + lastWords(process),
                        "It may only be slow: ./hub up waits again.\nThe whole log: ./hub logs " + part.name());
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static String lastWords(ManagedProcess process) {
        return String.join("\n", process.log().tail(LOG_LINES)).indent(4).stripTrailing();
    }
}
