package dev.outputhub.launcher.service;

import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.layout.Folders;
import dev.outputhub.launcher.layout.WrittenAt;
import dev.outputhub.launcher.process.JavaCommand;
import dev.outputhub.launcher.process.OneShot;
import dev.outputhub.launcher.process.ProcessCommand;
import dev.outputhub.launcher.process.StartCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A service's jar laid out flat, as the JVM's start-up cache wants it. Each build gets a folder of its own, so that a
 * new build does not pull the jars from under a process of the old one.
 */
public final class ServiceProgram {

    private final Checkout checkout;
    private final HubService service;

    ServiceProgram(Checkout checkout, HubService service) {
        this.checkout = checkout;
        this.service = service;
    }

    void unpack() {
        var folder = folder();
        if (Files.isDirectory(folder)) {
            return;
        }
        var part = folder.resolveSibling(folder.getFileName() + ".part");
        try {
            Folders.delete(part);
            forgetOlderEditions();
            var command = JavaCommand.withHeap(128)
                    .option("-Djarmode=tools")
                    .jar(built(), "extract", "--destination", part.toString());
            OneShot.run(
                    "Unpacking " + service.module(),
                    new ProcessCommand(command, checkout.root()),
                    editions().resolve("unpack.log"));
            Files.move(part, folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path jar() {
        return folder().resolve(built().getFileName());
    }

    public StartCache startCache() {
        return new StartCache(folder(), "start");
    }

    private Path folder() {
        return editions().resolve(edition());
    }

    private Path editions() {
        return target().resolve("app");
    }

    /** Named after the moment of the build. */
    String edition() {
        try {
            return Long.toString(WrittenAt.of(built()).toMillis(), Character.MAX_RADIX);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All but the last, which may be running. */
    private void forgetOlderEditions() throws IOException {
        try (var folders = Files.list(Files.createDirectories(editions()))) {
            // the names are moments of the same length, so their order is that of time
            var older = folders.filter(Files::isDirectory)
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .skip(1)
                    .toList();
            for (var folder : older) {
                Folders.delete(folder);
            }
        }
    }

    private Path built() {
        return builtJar(checkout, service.module());
    }

    /** @param module its folder, seen from the clone */
    public static Path builtJar(Checkout checkout, String module) {
        var target = checkout.resolve(module).resolve("target");
        try (var jars = Files.newDirectoryStream(target, Path.of(module).getFileName() + "-*.jar")) {
            for (var jar : jars) {
                return jar;
            }
        } catch (IOException _) {
            // no such folder: not built either
        }
        throw new HubProblem(module + " is not built.", "./hub up builds it; was it called with --no-build?");
    }

    private Path target() {
        return checkout.resolve(service.module()).resolve("target");
    }
}
