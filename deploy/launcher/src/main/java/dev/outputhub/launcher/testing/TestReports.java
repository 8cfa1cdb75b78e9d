package dev.outputhub.launcher.testing;

import dev.outputhub.launcher.layout.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the runners wrote down: Surefire's and Vitest's reports in JUnit's XML, counted by kind of test. */
final class TestReports {

    private static final Pattern SUITE = Pattern.compile("<testsuite\\b[^>]*>");
    private static final Pattern NUMBER = Pattern.compile("\\b(tests|failures|errors|skipped)=\"(\\d+)\"");

    private final Map<TestKind, TestCount> counts = new EnumMap<>(TestKind.class);

    /** @param since older reports are of another run */
    static TestReports read(Checkout checkout, Instant since) {
        var reports = new TestReports();
        try (var files = Files.walk(checkout.root(), 5)) {
            files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .filter(file -> isNewer(file, since))
                    .forEach(reports::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return reports;
    }

    private void add(Path file) {
        var kind = TestKind.of(file);
        var suite = SUITE.matcher(text(file));
        while (suite.find()) {
            counts.merge(kind, count(suite.group()), TestCount::plus);
        }
    }

    private static TestCount count(String suite) {
        int tests = 0;
        int failed = 0;
        int skipped = 0;
        var number = NUMBER.matcher(suite);
        while (number.find()) {
            int value = Integer.parseInt(number.group(2));
            switch (number.group(1)) {
                case "tests" -> tests = value;
                case "skipped" -> skipped = value;
                default -> failed += value;
            }
        }
        return new TestCount(tests - failed - skipped, failed, skipped);
    }

    Map<TestKind, TestCount> byKind() {
        return counts;
    }

    TestCount total() {
        return counts.values().stream().reduce(TestCount.NONE, TestCount::plus);
    }

    private static boolean isNewer(Path file, Instant since) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isAfter(since);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
