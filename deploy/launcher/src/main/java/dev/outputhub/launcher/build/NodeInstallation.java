package dev.outputhub.launcher.build;

import dev.outputhub.launcher.console.HubProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Node builds the web application; nothing of it runs afterwards. */
public final class NodeInstallation {

    private static final int NEEDED = 20;

    private NodeInstallation() {}

    public static void require() {
        var version = version();
        if (majorOf(version) < NEEDED) {
            throw new HubProblem(
                    version.isEmpty() ? "Node is missing." : "Node " + version + " is too old.",
                    "Install Node " + NEEDED + " or newer with npm: from nodejs.org, with nvm (nvm install " + NEEDED
                            + "), or from your system's packages (apt-get install nodejs npm).");
        }
    }

    static int majorOf(String version) {
        var digits = version.replaceFirst("^v", "").split("\\.", 2)[0];
        return digits.matches("\\d+") ? Integer.parseInt(digits) : 0;
    }

    private static String version() {
        try {
            var process = new ProcessBuilder("node", "--version").start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException _) {
            return "";
        }
    }
}
