package dev.outputhub.launcher.build;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.layout.DataFolder;
import dev.outputhub.launcher.process.OneShot;
import dev.outputhub.launcher.process.ProcessCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The web application. */
public final class WebBuild {

    private static final List<String> SOURCES = List.of(
            "package.json", "package-lock.json", "index.html", "vite.config.ts", "tsconfig.json", "src", "public");

    private final Path web;
    private final DataFolder data;
    private final Console console;

    public WebBuild(Checkout checkout, DataFolder data, Console console) {
        this.web = checkout.resolve("web");
        this.data = data;
        this.console = console;
    }

    public void buildIfStale() {
        var sources = SOURCES.stream().map(web::resolve).toList();
        if (!Staleness.isStale(web.resolve("dist/index.html"), sources)) {
            return;
        }
        NodeInstallation.require();
        console.step("Building the web application");
        var started = System.nanoTime();
        installPackages();
        npm("run", "build");
        console.done("Web application", Duration.ofNanos(System.nanoTime() - started));
    }

    /** Left alone when the lock file is the one that was installed; an installation cut short leaves no note of it. */
    public void installPackages() {
        var installed = web.resolve("node_modules/.installed-lock");
        var lock = web.resolve("package-lock.json");
        try {
            if (Files.exists(installed) && Files.mismatch(installed, lock) < 0) {
                return;
            }
            npm("ci", "--no-audit", "--no-fund");
            Files.copy(lock, installed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void npm(String... arguments) {
        var command = Stream.concat(Stream.of("npm"), Stream.of(arguments)).toList();
        OneShot.run(String.join(" ", command), new ProcessCommand(command, web), data.log("web-build"));
    }
}
