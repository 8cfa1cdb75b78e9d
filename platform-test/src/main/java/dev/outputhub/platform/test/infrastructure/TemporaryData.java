package dev.outputhub.platform.test.infrastructure;

import dev.outputhub.launcher.layout.DataFolder;
import dev.outputhub.launcher.layout.Folders;
import dev.outputhub.launcher.process.ManagedProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Data folders of test JVMs, named after the JVM's process so that what a killed one left behind can be told. */
final class TemporaryData {

    private static final String PREFIX = "output-hub-test-";

    private TemporaryData() {}

    static DataFolder create() {
        discardLeftovers();
        return new DataFolder(folders().resolve(PREFIX + ProcessHandle.current().pid()));
    }

    /** Not asked politely: nobody wants these data. */
    static void discard(DataFolder data) {
        try {
            try (var pidFiles = Files.newDirectoryStream(data.processIds(), "*.pid")) {
                for (var file : pidFiles) {
                    var name = file.getFileName().toString().replace(".pid", "");
                    new ManagedProcess(name, data).stop(ProcessHandle::destroyForcibly, Duration.ofSeconds(10));
                }
            }
            Folders.delete(data.root());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void discardLeftovers() {
        try (var folders = Files.newDirectoryStream(folders(), PREFIX + "*")) {
            for (var folder : folders) {
                var pid = folder.getFileName().toString().substring(PREFIX.length());
                if (pid.matches("\\d+") && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    discard(new DataFolder(folder));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path folders() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }
}
