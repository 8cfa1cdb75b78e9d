package dev.outputhub.launcher.build;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.layout.DataFolder;
import dev.outputhub.launcher.process.OneShot;
import dev.outputhub.launcher.process.ProcessCommand;
import dev.outputhub.launcher.service.HubService;
import dev.outputhub.launcher.service.ServiceProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars of the services. */
public final class ServiceBuild {

    /** Changes here reach every service. */
    private static final List<String> SHARED = List.of(
            "pom.xml",
            "platform/pom.xml",
            "platform/src/main",
            "platform-codegen/src/main",
            "records/pom.xml",
            "records/src/main");

    private final Checkout checkout;
    private final DataFolder data;
    private final Console console;

    public ServiceBuild(Checkout checkout, DataFolder data, Console console) {
        this.checkout = checkout;
        this.data = data;
        this.console = console;
    }

    public void buildStale(Collection<HubService> services) {
        var stale =
                services.stream().map(HubService::module).filter(this::isStale).toList();
        if (stale.isEmpty()) {
            return;
        }
        console.step("Building " + String.join(", ", stale) + " (some minutes the first time)");
        var started = System.nanoTime();
        OneShot.run("Building the services", maven(stale), data.log("build"));
        console.done("Build", Duration.ofNanos(System.nanoTime() - started));
    }

    private boolean isStale(String module) {
        var sources = Stream.concat(SHARED.stream(), Stream.of(module + "/pom.xml", module + "/src/main"))
                .map(checkout::resolve)
                .collect(Collectors.toList());
        return Staleness.isStale(jar(module), sources);
    }

    private Path jar(String module) {
        try {
            return ServiceProgram.builtJar(checkout, module);
        } catch (HubProblem _) {
            return checkout.resolve(module).resolve("target/not-built.jar");
        }
    }

    private ProcessCommand maven(List<String> modules) {
        return new ProcessCommand(
                List.of(
                        checkout.mavenWrapper().toString(),
                        "--batch-mode",
                        "--no-transfer-progress",
                        "--quiet",
                        "--projects",
                        String.join(",", modules),
                        "--also-make",
                        "package",
                        "-Dmaven.test.skip=true"),
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                checkout.root());
    }
}
