package dev.outputhub.launcher.testing;

import dev.outputhub.launcher.layout.Checkout;
import dev.outputhub.launcher.service.HubService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The modules, and the web application, whose tests passed as they are now: the inner loop need not test them again. Maven's build
 * cache would keep a module with failed tests as well, because a failure does not end a run here.
 */
final class PassedParts {

    static final String WEB = "web";

    /** Whatever changes in here, every module is tested again. */
    private static final List<String> SHARED = List.of(
            "pom.xml",
            ".mvn",
            "contracts",
            "platform",
            "platform-codegen",
            "platform-test",
            "records",
            "deploy/keycloak",
            "deploy/launcher",
            "deploy/servers");

    private static final List<String> SHARED_MODULES =
            List.of("deploy/launcher", "platform", "platform-test", "records");

    private final Checkout checkout;
    private final Map<String, String> fingerprints = new LinkedHashMap<>();

    private PassedParts(Checkout checkout) {
        this.checkout = checkout;
    }

    /** The parts as they are now: what is changed while their tests run does not count as tested. */
    static PassedParts now(Checkout checkout) {
        var parts = new PassedParts(checkout);
        var shared = System.getProperty("java.version") + Fingerprint.of(checkout, SHARED);
        SHARED_MODULES.forEach(module -> parts.fingerprints.put(module, shared));
        Stream.concat(Arrays.stream(HubService.values()).map(HubService::module), Stream.of("deploy/bench"))
                .forEach(module -> parts.fingerprints.put(module, shared + Fingerprint.of(checkout, List.of(module))));
        parts.fingerprints.put(WEB, Fingerprint.of(checkout, List.of(WEB)));
        return parts;
    }

    /** In the order they are tested in. */
    Set<String> passed() {
        return fingerprints.keySet().stream()
                .filter(this::hasPassed)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<String> all() {
        return fingerprints.keySet();
    }

    private boolean hasPassed(String part) {
        try {
            return Files.exists(mark(part)) && Files.readString(mark(part)).equals(fingerprints.get(part));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @param tested whole parts; those with a failed test are forgotten */
    void remember(Collection<String> tested, TestReports reports) {
        try {
            for (var part : tested) {
                Files.deleteIfExists(mark(part));
                if (!reports.anyFailedIn(checkout.resolve(part))) {
                    write(mark(part), fingerprints.getOrDefault(part, ""));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Tells Maven, whose profile {@code quick} looks for the file, which modules' tests are not run. */
    void leaveOut(Collection<String> parts) {
        try {
            for (var part : all()) {
                var mark = checkout.resolve(part).resolve("target/tests-left-out");
                Files.deleteIfExists(mark);
                if (parts.contains(part)) {
                    write(mark, "");
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    /** Goes with {@code clean}, as it must: nobody knows what is built next. */
    private Path mark(String part) {
        return checkout.resolve(part).resolve("target/tests-passed");
    }
}
