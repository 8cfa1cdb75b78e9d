package dev.outputhub.launcher.image;

import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.layout.Folders;
import dev.outputhub.launcher.service.ServiceProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The folder that an image is built from: what it needs, and nothing else of the clone. */
record ImageContext(Checkout checkout, HubImage image, Path folder) {

    private static final List<String> BESIDE_THE_JAR = List.of("Dockerfile", "Health.java", "java.options");

    void layOut() {
        try {
            Folders.delete(folder);
            Files.createDirectories(folder.resolve("web"));
            copy(ServiceProgram.builtJar(checkout, image.module().toString()), "app.jar");
            copy(checkout.resolve(image.module() + "/target/bom.json"), "sbom.cdx.json");
            for (var name : BESIDE_THE_JAR) {
                copy(checkout.resolve("deploy/images/" + name), name);
            }
            if (image.holdsWebApplication()) {
                copyFolder(checkout.resolve("web/dist"), folder.resolve("web"));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void copy(Path file, String name) throws IOException {
        Files.copy(file, folder.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void copyFolder(Path source, Path target) throws IOException {
        try (var files = Files.walk(source)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var copy = target.resolve(source.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
