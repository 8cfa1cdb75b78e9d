package dev.outputhub.launcher.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JVM's ahead-of-time cache of one build: recorded by its first start, used by the next ones. */
public final class StartCache {

    private final Path recorded;
    private final Path recording;

    StartCache(Path folder) {
        this.recorded = folder.resolve("start.aot");
        this.recording = folder.resolve("start.aot.part");
    }

    public boolean isRecorded() {
        return Files.exists(recorded);
    }

    public Path recorded() {
        return recorded;
    }

    public Path recording() {
        return recording;
    }

    /** A run that is thrown away has no next start to record for. */
    List<String> options(boolean throwaway) {
        if (isRecorded()) {
            return List.of("-XX:AOTCache=" + recorded);
        }
        return throwaway ? List.of() : List.of("-XX:AOTCacheOutput=" + recording);
    }
}
