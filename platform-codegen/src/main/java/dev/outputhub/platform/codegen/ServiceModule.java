package dev.outputhub.platform.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Maven module a schema belongs to, and where its migrations and its generated sources live. */
record ServiceModule(Path root, String schema, String targetPackage) {

    private static final String PLATFORM = "platform";

    boolean isPlatform() {
        return schema.equals(PLATFORM);
    }

    Path folder() {
        return root.resolve(isPlatform() ? PLATFORM : schema + "-service");
    }

    Path bootstrapScript() {
        return root.resolve("deploy/launcher/src/main/resources/postgres/bootstrap.sql");
    }

    /** Every service's schema carries the tables of the platform too. */
    Path platformMigrations() {
        return root.resolve("platform/src/main/resources/db/migration-platform");
    }

    List<Path> migrationFolders() {
        var own = folder().resolve("src/main/resources/db/migration");
        var folders = isPlatform() ? Stream.of(platformMigrations()) : Stream.of(platformMigrations(), own);
        return folders.filter(Files::isDirectory).toList();
    }

    Path generatedSources() {
        return folder().resolve("target/generated-sources/jooq");
    }

    String lastFingerprint() throws IOException {
        return Files.exists(marker()) ? Files.readString(marker()) : "";
    }

    void remember(String fingerprint) throws IOException {
        Files.writeString(marker(), fingerprint);
    }

    /** Inside the generated sources, so that whoever deletes those gets them generated again. */
    private Path marker() {
        return generatedSources().resolve("migrations.sha256");
    }
}
