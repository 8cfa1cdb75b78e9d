package dev.outputhub.platform.codegen;

import java.nio.file.Path;

/** Entry point of the build: {@code GenerateTables <schema> <package>}. */
public final class GenerateTables {

    private GenerateTables() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Expected two arguments, schema and package, for example: "
                    + "output dev.outputhub.output.database");
        }
        var module = new ServiceModule(repositoryRoot(), arguments[0], arguments[1]);
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
