package dev.outputhub.platform.codegen;

import java.nio.file.Path;
import java.util.List;

/** Entry point of the build: {@code GenerateTables <schema> <package> [<library>...]}. */
public final class GenerateTables {

    private GenerateTables() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("Expected schema, package and the libraries whose tables it carries, "
                    + "for example: output dev.outputhub.output.database platform records");
        }
        var libraries = List.of(arguments).subList(2, arguments.length);
        var module = new ServiceModule(repositoryRoot(), arguments[0], arguments[1], libraries);
        if (module.migrationFolders().isEmpty()) {
            return;
        }
        var fingerprint = Fingerprint.of(module);
        if (fingerprint.equals(module.lastFingerprint())) {
            return;
        }
        System.out.println("Generating tables of schema " + module.schema() + " from its migrations");
        try (var database = BuildDatabase.start(module)) {
            new TableGenerator(module, database).generate();
        }
        module.remember(fingerprint);
    }

    /** Maven knows it whichever folder the build was started from; system properties set per module would race under -T. */
    private static Path repositoryRoot() {
        return Path.of(System.getProperty("maven.multiModuleProjectDirectory", "."))
                .toAbsolutePath()
                .normalize();
    }
}
