package dev.outputhub.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JVM's ahead-of-time cache of one program (JEP 483, 514): recorded once, used by the starts after that. */
public final class StartCache {

    private final Path folder;
    private final Path recorded;
    private final Path recording;

    public StartCache(Path folder, String name) {
        this.folder = folder;
        this.recorded = folder.resolve(name + ".aot");
        this.recording = folder.resolve(name + ".aot.part");
    }

    public boolean isRecorded() {
        return Files.exists(recorded);
    }

    List<String> useOptions() {
        return isRecorded() ? List.of("-XX:AOTCache=" + recorded, "-Xlog:aot*=off", "-Xlog:cds*=off") : List.of();
    }

    List<String> recordOptions() {
        return List.of("-XX:AOTCacheOutput=" + recording, "-Xlog:aot*=off", "-Xlog:cds*=off");
    }

    /** Of a process that records while it runs, and goes on as before; it stands still for some seconds meanwhile. */
    public void finish(ProcessHandle process, Path log) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var command = List.of(jcmd, String.valueOf(process.pid()), "AOT.end_recording");
        OneShot.run("Recording a start cache", new ProcessCommand(command, folder), log);
        keep();
    }

    /** The cache gets its name only when it is whole. */
    public void keep() {
        try {
            Files.move(recording, recorded);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
