package dev.outputhub.output.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

class ExtractionTests {

    private static final TextProperties LIMITS = new TextProperties(
            DataSize.ofMegabytes(128),
            Duration.ofMinutes(4),
            DataSize.ofMegabytes(50),
            10_000,
            2,
            Duration.ofSeconds(1));

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(Documents.PDF, Documents.pdf("a lighthouse")),
                Arguments.of(Documents.PDF, Documents.protectedPdf("a lighthouse", "")),
                Arguments.of(Documents.WORD, Documents.word("a lighthouse")),
                Arguments.of(Documents.EXCEL, Documents.excel("a lighthouse")),
                Arguments.of(Documents.SLIDES, Documents.slides("a lighthouse")),
                Arguments.of(Documents.OPEN_TEXT, Documents.openText("", "a lighthouse")),
                Arguments.of(
                        "text/html",
                        "<html><head><script>var hidden</script></head><body>a <b>lighthouse</b></body></html>"
                                .getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void takesTheTextOutOfWhatPeopleSend(String mediaType, byte[] file) throws Exception {
        assertThat(extract(LIMITS, mediaType, file))
                .asInstanceOf(type(Extracted.Whole.class))
                .extracting(Extracted.Whole::text)
                .asString()
                .contains("a lighthouse")
                .doesNotContain("hidden");
    }

    @Test
    void saysThatAFileIsLocked() throws Exception {
        assertThat(extract(LIMITS, Documents.PDF, Documents.protectedPdf("a lighthouse", "secret")))
                .isEqualTo(new Extracted.Unreadable("It is locked by a password."));
    }

    @Test
    void saysThatAFileIsDamaged() throws Exception {
        var cut = Documents.word("a lighthouse");
        assertThat(extract(LIMITS, Documents.WORD, Arrays.copyOf(cut, 300))).isInstanceOf(Extracted.Unreadable.class);
    }

    @Test
    void keepsTheBeginningOfWhatIsTooLong() throws Exception {
        var text = "word ".repeat(10_000);
        assertThat(extract(LIMITS, "text/html", text.getBytes(StandardCharsets.UTF_8)))
                .asInstanceOf(type(Extracted.Beginning.class))
                .satisfies(beginning -> assertThat(beginning.text()).hasSizeBetween(9_000, 10_000));
    }

    @Test
    void readsNoFileOfTheMachineThatADocumentNames() throws Exception {
        var secret = Files.writeString(Files.createTempFile("secret", ".txt"), "treasure");
        var entity = "<!DOCTYPE d [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret.toUri());
        assertThat(extract(LIMITS, Documents.OPEN_TEXT, Documents.openText(entity, "a lighthouse &e;"))
                        .toString())
                .doesNotContain("treasure");
    }

    @Test
    void endsWhatUnfoldsToMoreThanTheMemoryOfItsProcess() throws Exception {
        assertThat(extract(withHeap(64), Documents.WORD, Documents.bomb())).isInstanceOf(Extracted.Killed.class);
    }

    @Test
    void killsWhatComesToNoEnd() throws Exception {
        var program = new Extraction(withTime(2), Endless.class);
        assertThat(program.of(new ByteArrayInputStream(new byte[1]), Documents.PDF))
                .isEqualTo(new Extracted.Killed("Reading it took more than 2 seconds."));
        assertThat(ProcessHandle.current().children())
                .noneMatch(child -> child.info().commandLine().orElse("").contains("Endless"));
    }

    @Test
    void stopsReadingWhatNeverStopsWriting() throws Exception {
        var program = new Extraction(LIMITS, Talkative.class);
        assertThat(program.of(new ByteArrayInputStream(new byte[1]), Documents.PDF))
                .isInstanceOf(Extracted.Beginning.class);
    }

    @Test
    void killsWhatFillsTheDisk() throws Exception {
        var program = new Extraction(LIMITS, Hoarding.class);
        assertThat(program.of(new ByteArrayInputStream(new byte[1]), Documents.PDF))
                .isEqualTo(new Extracted.Killed("It unfolds to more than 50 MB."));
    }

    @Test
    void givesTheProcessNoEnvironmentAndNoNetwork() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var program = new Extraction(LIMITS, Curious.class);
            var port = String.valueOf(server.getLocalPort());
            assertThat(program.of(new ByteArrayInputStream(new byte[1]), port))
                    .isEqualTo(new Extracted.Whole("environment {}, connection refused"));
        }
    }

    private static Extracted extract(TextProperties limits, String mediaType, byte[] file) throws InterruptedException {
        return new Extraction(limits).of(new ByteArrayInputStream(file), mediaType);
    }

    private static TextProperties withHeap(int mebibytes) {
        return new TextProperties(
                DataSize.ofMegabytes(mebibytes),
                LIMITS.timeLimit(),
                LIMITS.diskLimit(),
                LIMITS.longest(),
                LIMITS.attempts(),
                LIMITS.pause());
    }

    private static TextProperties withTime(int seconds) {
        return new TextProperties(
                LIMITS.heap(),
                Duration.ofSeconds(seconds),
                LIMITS.diskLimit(),
                LIMITS.longest(),
                LIMITS.attempts(),
                LIMITS.pause());
    }

    static final class Endless {
        public static void main(String... arguments) throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    static final class Talkative {
        public static void main(String... arguments) {
            var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            while (!out.checkError()) {
                out.print("words and ");
            }
        }
    }

    static final class Hoarding {
        public static void main(String... arguments) throws IOException, InterruptedException {
            Files.write(Path.of(arguments[0]).resolveSibling("more"), new byte[60 * 1024 * 1024]);
            new CountDownLatch(1).await();
        }
    }

    static final class Curious {
        private interface Step {
            void take() throws IOException;
        }

        public static void main(String... arguments) {
            var port = Integer.parseInt(arguments[1]);
            System.out.print("environment " + System.getenv() + ", connection "
                    + outcome(() -> new Socket(InetAddress.getLoopbackAddress(), port).close()));
        }

        private static String outcome(Step step) {
            try {
                step.take();
                return "reached";
            } catch (IOException none) {
                return "refused";
            }
        }
    }
}
