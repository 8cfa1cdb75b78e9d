package dev.outputhub.launcher.testing;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.process.OneShot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Chromium in which the journeys click. */
final class Browser {

    private static final List<Path> PLACES = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .toList();

    private Browser() {}

    static Path find(Console console) {
        return Stream.concat(Stream.ofNullable(System.getenv("HUB_BROWSER")).map(Path::of), PLACES.stream())
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> install(console));
    }

    private static Path install(Console console) {
        console.step("Installing Chromium for the journeys");
        boolean installed = OneShot.succeeds(List.of(
                "sh",
                "-c",
                "apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends"
                        + " chromium fonts-liberation"));
        if (!installed) {
            throw new HubProblem(
                    "The journeys need Chromium, and it is not on this machine.",
                    "Install it: apt-get install chromium\nOr name one: HUB_BROWSER=/path/to/chromium ./hub test"
                            + "\nOr leave the journeys out: ./hub test --fast");
        }
        return PLACES.getFirst();
    }
}
