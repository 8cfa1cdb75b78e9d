package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.trail.TrailVerification;
import dev.outputhub.launcher.trail.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** For whoever does not take the platform's word: needs the files alone, and no running platform. */
@Command(
        name = "audit",
        customSynopsis = "./hub audit verify <export> [checkpoints]",
        description = "checks an exported audit trail, without a platform")
final class Audit implements Callable<Integer> {

    private static final String ADVICE = "./hub audit verify audit.json audit-checkpoints.json";

    private final Console console;

    @Parameters(
            arity = "0..3",
            paramLabel = "what",
            description = "verify, an export as JSON, and the file of checkpoints (none: against itself alone)")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--key",
            paramLabel = "<public key>",
            description = "the one that is trusted, as the page of the audit trail shows it (those the file names)")
    private @Nullable String key;

    @Option(names = "--part", description = "the export was narrowed by filters: nothing is missed in it")
    private boolean part;

    Audit(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (words.size() < 2 || !words.getFirst().equals("verify")) {
            throw new HubProblem("It is not said what to check.", ADVICE);
        }
        var verdict = TrailVerification.verify(file(1), words.size() < 3 ? null : file(2), key, part);
        var wrong = verdict.firstWrong();
        if (wrong != null) {
            throw new HubProblem(
                    "Entry " + wrong + " is the first that is wrong: " + verdict.why() + ".",
                    "What comes before it is as it was written. docs/operations/runbooks.md says what to do.\n"
                            + "Did filters narrow the export? Then say --part.");
        }
        tell(verdict);
        return 0;
    }

    private void tell(Verdict verdict) {
        console.line(verdict.entries() + " entries, " + verdict.first() + " to " + verdict.last()
                + ", are as they were written.");
        if (verdict.vouchedTo() == 0) {
            console.note("They follow from each other; no checkpoint vouches for them.");
            return;
        }
        console.note("A checkpoint of " + verdict.vouchedAt() + " vouches for them to entry " + verdict.vouchedTo()
                + ", signed by " + String.join(", ", verdict.keys()));
        if (key == null) {
            console.note(
                    "Compare that key with what the operator of the installation says it is, or give it as --key.");
        }
    }

    private Path file(int index) {
        var file = Path.of(words.get(index));
        if (!Files.isReadable(file)) {
            throw new HubProblem(file + " cannot be read.", ADVICE);
        }
        return file;
    }
}
