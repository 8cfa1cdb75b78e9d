package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.identity.LocalPerson;
import dev.outputhub.launcher.identity.Tokens;
import dev.outputhub.launcher.imports.FileImport;
import dev.outputhub.launcher.imports.FolderWatch;
import dev.outputhub.launcher.imports.ImportFolder;
import dev.outputhub.launcher.imports.ImportOptions;
import dev.outputhub.launcher.imports.ImportedFiles;
import dev.outputhub.launcher.imports.ImportsClient;
import dev.outputhub.launcher.infrastructure.Infrastructure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports files as a person of the local run; the exit code tells scripts whether all of them went in. */
@Command(
        name = "import",
        customSynopsis = "./hub import <file or folder>",
        description = "import an archive, or every file of a folder")
final class Import implements Callable<Integer> {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Console console;
    private final RunOptions options;

    @Parameters(
            arity = "0..1",
            paramLabel = "file or folder",
            description = "an archive as its provider sent it, or a folder of them")
    private @Nullable Path place;

    @Option(names = "--as", paramLabel = "<user>", description = "whose it will be (editor@acme.test)")
    private String address = LocalPerson.EDITOR_ACME.email();

    @Option(names = "--dry-run", description = "say what would happen, store nothing")
    private boolean dryRun;

    @Option(
            names = "--terms",
            paramLabel = "<vocabulary=term,term>",
            description = "for all that is imported, such as tags=work,private")
    private List<String> terms = new ArrayList<>();

    @Option(names = "--watch", description = "go on looking at the folder for new files, until Ctrl+C")
    private boolean watch;

    Import(Console console, RunOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() {
        if (place == null) {
            throw new HubProblem("Import what?", "./hub import <file or folder>");
        }
        var folder = ImportFolder.of(place.toAbsolutePath().normalize());
        var settings = ImportOptions.of(dryRun, terms);
        var run = options.run();
        var password = LocalPerson.named(address).password(run.secrets());
        var tokens = new Tokens(new Infrastructure(run).keycloak().issuer());
        var imported = new ImportedFiles(run.data().folder("imports").resolve("imported"), address);
        if (watch && !folder.isFolder()) {
            throw new HubProblem(
                    "--watch wants a folder, and " + folder.place() + " is a file.", "./hub import <folder> --watch");
        }
        try (var client = new ImportsClient(
                "http://localhost:" + run.ports().gateway(), () -> tokens.ofPerson(address, password))) {
            var imports = new FileImport(client, settings, imported, console, BETWEEN_QUESTIONS);
            tellOfFoldersWithin(folder);
            if (watch) {
                new FolderWatch(folder, imports, console, BETWEEN_LOOKS).run();
                return 0;
            }
            return all(folder, imports);
        }
    }

    private int all(ImportFolder folder, FileImport imports) {
        var files = folder.files();
        if (files.isEmpty()) {
            throw new HubProblem("There is no file in " + folder.place() + ".", "./hub import <file or folder>");
        }
        var failed = files.stream()
                .filter(file -> imports.run(file) != FileImport.Outcome.IMPORTED)
                .count();
        if (files.size() > 1) {
            console.blank();
            console.line(files.size() - failed + " of " + files.size() + " files were imported");
        }
        return failed == 0 ? 0 : 1;
    }

    private void tellOfFoldersWithin(ImportFolder folder) {
        for (var within : folder.foldersWithin()) {
            console.note("The folder " + within.getFileName()
                    + " is passed over; packed as a ZIP its files come with their folders as tags");
        }
    }
}
