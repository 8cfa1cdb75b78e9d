package dev.outputhub.launcher.testing;

import dev.outputhub.launcher.layout.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** What the runners wrote down, Surefire's, Vitest's and Node's reports in JUnit's XML, counted by kind of test. */
final class TestReports {

    private static final Set<String> WITHOUT_REPORTS = Set.of("node_modules", ".git", ".hub", "src");

    private final Map<TestKind, TestCount> counts = new EnumMap<>(TestKind.class);
    private final List<TestCase> failed = new ArrayList<>();
    private final Set<Path> failedFiles = new HashSet<>();

    /** @param since older reports are of another run */
    static TestReports read(Checkout checkout, Instant since) {
        var reports = new TestReports();
        try {
            Files.walkFileTree(checkout.root(), reports.visitor(since));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return reports;
    }

    private SimpleFileVisitor<Path> visitor(Instant since) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return WITHOUT_REPORTS.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.getFileName().toString().matches("TEST-.*\\.xml")
                        && attributes.lastModifiedTime().toInstant().isAfter(since)) {
                    add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private void add(Path file) throws IOException {
        try {
            for (var test : JunitXml.read(file)) {
                counts.merge(TestKind.of(file), test.outcome(), TestCount::plus);
                if (test.hasFailed()) {
                    failed.add(test);
                    failedFiles.add(file);
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException("Not a test report: " + file, broken);
        }
    }

    Map<TestKind, TestCount> byKind() {
        return counts;
    }

    List<TestCase> failed() {
        return failed;
    }

    boolean anyFailedIn(Path folder) {
        return failedFiles.stream().anyMatch(file -> file.startsWith(folder));
    }

    TestCount total() {
        return counts.values().stream().reduce(TestCount.NONE, TestCount::plus);
    }
}
