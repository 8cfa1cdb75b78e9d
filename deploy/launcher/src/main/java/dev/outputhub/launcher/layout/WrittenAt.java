package dev.outputhub.launcher.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** When a file was really written. Builds are reproducible, so the jars themselves always carry the same date. */
public final class WrittenAt {

    private WrittenAt() {}

    public static FileTime of(Path file) throws IOException {
        return (FileTime) Files.getAttribute(file, "unix:ctime");
    }
}
