package dev.outputhub.setup;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import java.util.List;

/** Runs the steps that are named, one after the other, and ends; or does what an operator wants of dead letters and of copies. */
public final class Setup {

    private Setup() {}

    public static void main(String[] steps) {
        // Kafka's clients would say that nothing keeps their log
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(run(List.of(steps), Settings.ofContainer(), Console.standard()));
    }

    static int run(List<String> steps, Settings settings, Console console) {
        try {
            if (!steps.isEmpty() && steps.getFirst().equals("dead-letters")) {
                new LettersStep(settings, console).perform(steps.subList(1, steps.size()));
                return 0;
            }
            if (!steps.isEmpty() && steps.getFirst().equals("backups")) {
                new BackupStep(settings, console).perform(steps.subList(1, steps.size()));
                return 0;
            }
            for (var step : steps) {
                console.step(step);
                switch (step) {
                    case "database" -> new DatabaseStep(settings).perform();
                    case "realm" -> new RealmStep(settings, console).perform();
                    case "bucket" -> new BucketStep(settings).perform();
                    // while an image is built
                    case "nothing" -> {}
                    default ->
                        throw new HubProblem(
                                "There is no step \"" + step + "\".",
                                "It knows: database, realm, bucket, dead-letters, backups");
                }
            }
            return 0;
        } catch (HubProblem problem) {
            console.problem(problem);
            return 1;
        }
    }
}
