package dev.outputhub.setup.observability;

import dev.outputhub.launcher.layout.Checkout;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Prometheus' own check of its files: the program of this machine, else that of Debian's package, unpacked beside the tests. */
final class Promtool {

    /** @param code 0 when nothing was to be said against it */
    record Verdict(int code, String text) {}

    private Promtool() {}

    static Verdict judge(Path folder, String... arguments) {
        var command = new ArrayList<>(List.of(program().toString()));
        command.addAll(List.of(arguments));
        return run(folder, command);
    }

    private static synchronized Path program() {
        var kept = Checkout.find().resolve("deploy/setup/target/promtool/usr/bin/promtool");
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(File.pathSeparator))
                                .map(folder -> Path.of(folder, "promtool")),
                        Stream.of(kept))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> fetch(kept));
    }

    /** Without what Debian installs beside it: the server, and pages in JavaScript. */
    private static Path fetch(Path target) {
        var folder = target.resolve("../../..").normalize();
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var fetched = run(
                folder,
                List.of(
                        "sh",
                        "-c",
                        "(apt-get download prometheus || (apt-get update -q && apt-get download prometheus))"
                                + " && dpkg-deb --fsys-tarfile prometheus_*.deb | tar -x ./usr/bin/promtool && rm prometheus_*.deb"));
        if (!Files.isExecutable(target)) {
            throw new IllegalStateException(
                    "promtool is not on this machine: install Prometheus (brew install prometheus). " + fetched.text());
        }
        return target;
    }

    private static Verdict run(Path folder, List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Verdict(process.waitFor(), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
