package dev.outputhub.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JVM's ahead-of-time cache of one program: recorded by its first start, used by the next ones. */
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

    /** A run that is thrown away has no next start to record for. */
    List<String> options(boolean throwaway) {
        if (isRecorded()) {
            return List.of("-XX:AOTCache=" + recorded, "-Xlog:aot*=off", "-Xlog:cds*=off");
        }
        return throwaway ? List.of() : List.of("-XX:AOTCacheOutput=" + recording, "-Xlog:aot*=off", "-Xlog:cds*=off");
    }

    /** The cache gets its name only when it is whole. The process goes on as before. */
    public void finish(ProcessHandle process, Path log) {
        if (isRecorded()) {
            return;
        }
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var command = List.of(jcmd, String.valueOf(process.pid()), "AOT.end_recording");
        OneShot.run("Recording a start cache", new ProcessCommand(command, folder), log);
        try {
            Files.move(recording, recorded);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
