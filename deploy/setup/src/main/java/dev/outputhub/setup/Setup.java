package dev.outputhub.setup;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import java.util.List;

/** Runs the steps that are named, one after the other, and ends. */
public final class Setup {

    private Setup() {}

    public static void main(String[] steps) {
        System.exit(run(List.of(steps), Settings.ofContainer(), Console.standard()));
    }

    static int run(List<String> steps, Settings settings, Console console) {
        try {
            for (var step : steps) {
                console.step(step);
                switch (step) {
                    case "database" -> new DatabaseStep(settings).perform();
                    case "realm" -> new RealmStep(settings, console).perform();
                    case "bucket" -> new BucketStep(settings).perform();
                    // while an image is built
                    case "nothing" -> {}
                    default ->
                        throw new HubProblem("There is no step \"" + step + "\".", "It knows: database, realm, bucket");
                }
            }
            return 0;
        } catch (HubProblem problem) {
            console.problem(problem);
            return 1;
        }
    }
}
