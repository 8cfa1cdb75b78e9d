package dev.outputhub.launcher.process;

import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.layout.DataFolder;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** One process of a data folder, known by its name from one call of the launcher to the next. */
public final class ManagedProcess {

    private final String name;
    private final PidFile pidFile;
    private final LogFile log;

    public ManagedProcess(String name, DataFolder data) {
        this.name = name;
        this.pidFile = new PidFile(data.processIds().resolve(name + ".pid"));
        this.log = new LogFile(data.log(name));
    }

    public String name() {
        return name;
    }

    public LogFile log() {
        return log;
    }

    public Optional<ProcessHandle> handle() {
        return pidFile.process();
    }

    public String edition() {
        return pidFile.edition();
    }

    public boolean isAlive() {
        return handle().isPresent();
    }

    public void start(ProcessCommand command, String edition) {
        log.rotate();
        var builder = new ProcessBuilder(Detached.command(command.arguments()))
                .directory(command.workingFolder().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
        builder.environment().putAll(command.environment());
        // each thread's own arena would cost more memory than it saves time
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        try {
            pidFile.write(builder.start().toHandle(), edition);
        } catch (IOException failure) {
            throw new HubProblem(name + " could not be started: " + failure.getMessage(), "See " + log.path(), failure);
        }
    }

    /** Asks politely, then insists. */
    public void stop(Consumer<ProcessHandle> politely, Duration patience) {
        handle().ifPresent(process -> {
            politely.accept(process);
            if (!ends(process, patience)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                ends(process, Duration.ofSeconds(10));
            }
        });
        pidFile.delete();
    }

    private static boolean ends(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
