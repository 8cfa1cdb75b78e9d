package dev.outputhub.platform.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Maven module a schema belongs to, and where its migrations and its generated sources live.
 *
 * @param libraries modules whose tables the schema carries too, in the order of their migrations
 */
record ServiceModule(Path root, String schema, String targetPackage, List<String> libraries) {

    /** A service is {@code <schema>-service}; a library is named as its schema. */
    Path folder() {
        var library = root.resolve(schema);
        return Files.exists(library.resolve("pom.xml")) ? library : root.resolve(schema + "-service");
    }

    Path bootstrapScript() {
        return root.resolve("deploy/launcher/src/main/resources/postgres/bootstrap.sql");
    }

    List<Path> libraryMigrations() {
        return libraries.stream().map(this::migrationsOf).toList();
    }

    List<Path> migrationFolders() {
        var own = Stream.of(migrationsOf(schema), folder().resolve("src/main/resources/db/migration"));
        return Stream.concat(libraryMigrations().stream(), own)
                .filter(Files::isDirectory)
                .toList();
    }

    private Path migrationsOf(String library) {
        return root.resolve(library).resolve("src/main/resources/db/migration-" + library);
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
