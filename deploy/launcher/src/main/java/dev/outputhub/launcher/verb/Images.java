package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.build.ServiceBuild;
import dev.outputhub.launcher.build.WebBuild;
import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.image.ImageBuild;
import dev.outputhub.launcher.service.HubService;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds a container image of each service, and of the program that sets an installation up. */
@Command(
        name = "images",
        customSynopsis = "./hub images",
        description = "build container images of everything, for deploy/compose")
final class Images implements Callable<Integer> {

    /** As Docker has them. */
    private static final String TAG = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";

    private final Console console;
    private final RunOptions options;

    @Option(
            names = "--tag",
            paramLabel = "<tag>",
            defaultValue = "local",
            description = "what they are called behind the colon (local, which deploy/compose takes)")
    private String tag = "local";

    @Option(names = "--only", paramLabel = "<names>", split = ",", description = "some of them, with commas")
    private List<String> only = List.of();

    @Option(names = "--without-start-caches", description = "built some minutes sooner, started more slowly")
    private boolean withoutStartCaches;

    Images(Console console, RunOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() {
        if (!tag.matches(TAG)) {
            throw new HubProblem("\"" + tag + "\" cannot be the tag of an image.", "For example: --tag 1.4.0");
        }
        only.stream()
                .filter(name -> !ImageBuild.names().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new HubProblem(
                            "There is no image \"" + name + "\".",
                            "It knows: " + String.join(", ", ImageBuild.names()));
                });
        var run = options.run();
        run.data().requireSpace();
        new ServiceBuild(run.checkout(), run.data(), console).buildStale(List.of(HubService.values()));
        new WebBuild(run.checkout(), run.data(), console).buildIfStale();
        new ImageBuild(run.checkout(), run.data(), console).build(only, tag, !withoutStartCaches);
        return 0;
    }
}
