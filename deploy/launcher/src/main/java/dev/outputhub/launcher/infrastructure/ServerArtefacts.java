package dev.outputhub.launcher.infrastructure;

import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.process.OneShot;
import dev.outputhub.launcher.process.ProcessCommand;
import dev.outputhub.launcher.process.StartCache;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The files each server is made of, which Maven fetches once into its own repository. */
final class ServerArtefacts {

    private static final List<String> SERVERS = List.of("postgres", "kafka", "redis", "keycloak", "s3", "mail");

    private final Checkout checkout;

    ServerArtefacts(Checkout checkout) {
        this.checkout = checkout;
    }

    List<Path> of(String server) {
        return SharedCache.exclusively(checkout, () -> {
            if (!areResolved()) {
                resolve();
            }
            return classpath(server);
        });
    }

    Path single(String server) {
        return of(server).getFirst();
    }

    /** A cache fits one classpath only, so another one gets another name. */
    StartCache startCache(String server) {
        var name = server + "-" + Integer.toHexString(of(server).hashCode());
        return new StartCache(checkout.serverCache(), name);
    }

    private boolean areResolved() throws IOException {
        var marker = marker();
        return Files.exists(marker)
                && Files.readString(marker).equals(digest())
                && SERVERS.stream()
                        .flatMap(server -> classpath(server).stream())
                        .allMatch(Files::exists);
    }

    private void resolve() throws IOException {
        var log = checkout.serverCache().resolve("maven.log");
        try {
            OneShot.run("Fetching the servers from Maven Central", mavenCommand(), log);
        } catch (HubProblem problem) {
            throw new HubProblem(
                    problem.what(),
                    "The first start needs the network. Once it is there: ./hub up goes on where it stopped.",
                    problem);
        }
        Files.writeString(marker(), digest());
    }

    private ProcessCommand mavenCommand() {
        return new ProcessCommand(
                List.of(
                        checkout.mavenWrapper().toString(),
                        "--batch-mode",
                        "--no-transfer-progress",
                        "--file",
                        checkout.resolve("deploy/servers/pom.xml").toString(),
                        "dependency:build-classpath",
                        "-Dmdep.outputFile=target/classpath"),
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                checkout.root());
    }

    private List<Path> classpath(String server) {
        var file = checkout.resolve("deploy/servers/" + server + "/target/classpath");
        try {
            return Files.exists(file)
                    ? Arrays.stream(Files.readString(file).strip().split(File.pathSeparator))
                            .map(Path::of)
                            .toList()
                    : List.of(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path marker() {
        return checkout.serverCache().resolve("resolved.sha256");
    }

    /** Versions stand in the properties of the root pom; the rest of it changes often and does not matter here. */
    private String digest() throws IOException {
        var rootPom = Files.readString(checkout.resolve("pom.xml"));
        var text = new StringBuilder(rootPom.substring(0, rootPom.indexOf("</properties>")));
        for (var server : SERVERS) {
            text.append(Files.readString(checkout.resolve("deploy/servers/" + server + "/pom.xml")));
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
