package dev.outputhub.launcher.image;

import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.process.OneShot;
import dev.outputhub.launcher.process.ProcessCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Docker client of this machine. */
record Docker(Checkout checkout, Path log) {

    void requireEngine() {
        if (!OneShot.succeeds(List.of("docker", "version"))) {
            throw new HubProblem(
                    "Images are built by Docker, and no engine answers here.",
                    "Install and start one (docs.docker.com/engine/install), or point DOCKER_HOST to one");
        }
    }

    void build(ImageContext context, String tag, String revision, boolean withStartCache) {
        var image = context.image();
        var command = new ArrayList<>(List.of("docker", "build", "--tag", image.reference(tag)));
        argument(command, "NAME", image.name());
        argument(command, "VERSION", tag);
        argument(command, "REVISION", revision);
        argument(command, "REHEARSAL", withStartCache ? String.join(" ", image.rehearsal()) : "");
        argument(command, "PROGRAM_ARGUMENTS", image.name().equals("setup") ? "nothing" : "");
        argument(command, "HEALTH", image.health());
        command.add(context.folder().toString());
        OneShot.run("Building " + image.reference(tag), new ProcessCommand(command, checkout.root()), log);
    }

    private static void argument(List<String> command, String name, String value) {
        command.add("--build-arg");
        command.add(name + "=" + value);
    }

    long mebibytes(String reference) {
        return Long.parseLong(said(List.of("docker", "image", "inspect", "--format", "{{.Size}}", reference))) >> 20;
    }

    /** Of the clone, as far as it is one of git's. */
    String revision() {
        var revision = said(List.of("git", "-C", checkout.root().toString(), "rev-parse", "HEAD"));
        return revision.isEmpty() ? "unknown" : revision;
    }

    private static String said(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? text : "";
        } catch (IOException absent) {
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
