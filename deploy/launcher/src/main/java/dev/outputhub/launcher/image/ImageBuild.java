package dev.outputhub.launcher.image;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.layout.DataFolder;
import dev.outputhub.launcher.process.OneShot;
import dev.outputhub.launcher.process.ProcessCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Builds the images by the Docker client of this machine. */
public final class ImageBuild {

    /** Mebibytes. Each node of a cluster fetches it. */
    private static final long LARGEST = 350;

    private final Checkout checkout;
    private final DataFolder data;
    private final Console console;
    private final Docker docker;

    public ImageBuild(Checkout checkout, DataFolder data, Console console) {
        this.checkout = checkout;
        this.data = data;
        this.console = console;
        this.docker = new Docker(checkout, data.log("images"));
    }

    public static List<String> names() {
        return HubImage.all().stream().map(HubImage::name).toList();
    }

    /**
     * @param only names of images; all when it is empty
     * @param withStartCaches a start is quicker then, and the build some minutes longer
     */
    public void build(List<String> only, String tag, boolean withStartCaches) {
        docker.requireEngine();
        var images = HubImage.all().stream()
                .filter(image -> only.isEmpty() || only.contains(image.name()))
                .toList();
        packSetup();
        writeBillsOfMaterial(images);
        var revision = docker.revision();
        var tooLarge = new ArrayList<String>();
        for (var image : images) {
            var started = System.nanoTime();
            var context =
                    new ImageContext(checkout, image, data.folder("images").resolve(image.name()));
            context.layOut();
            docker.build(context, tag, revision, withStartCaches);
            var size = docker.mebibytes(image.reference(tag));
            console.done(
                    String.format(Locale.ROOT, "%-42s %4d MiB", image.reference(tag), size),
                    Duration.ofNanos(System.nanoTime() - started));
            if (size > LARGEST) {
                tooLarge.add(image.name());
            }
        }
        if (!tooLarge.isEmpty()) {
            console.note("Larger than " + LARGEST + " MiB: " + String.join(", ", tooLarge)
                    + "; docker history shows which layer it is");
        }
    }

    private void packSetup() {
        maven(
                "Packing setup",
                List.of("--projects", "deploy/setup", "--also-make", "package", "-Dmaven.test.skip=true"));
    }

    /** In CycloneDX: which libraries are in an image, by which a scanner finds the ones with known faults. */
    private void writeBillsOfMaterial(List<HubImage> images) {
        var modules = images.stream().map(image -> image.module().toString()).collect(Collectors.joining(","));
        maven(
                "Writing the bills of material",
                List.of(
                        "--projects",
                        modules,
                        "--also-make",
                        "-DoutputFormat=json",
                        "-DincludeTestScope=false",
                        "-Dcyclonedx.skipNotDeployed=false",
                        "compile",
                        "org.cyclonedx:cyclonedx-maven-plugin:makeBom"));
    }

    private void maven(String what, List<String> arguments) {
        console.step(what);
        var command = new ArrayList<>(
                List.of(checkout.mavenWrapper().toString(), "--batch-mode", "--no-transfer-progress", "--quiet"));
        command.addAll(arguments);
        OneShot.run(
                what,
                new ProcessCommand(command, Map.of("JAVA_HOME", System.getProperty("java.home")), checkout.root()),
                data.log("images"));
    }
}
