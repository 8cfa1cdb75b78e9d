package dev.outputhub.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentsTests {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void numbersGoOnOverTheEndOfFourGigabytesAndIntoAnotherTimeline() throws IOException {
        segment("0000000100000000000000FE", 0);
        segment("0000000100000000000000FF", 1);
        segment("000000020000000100000000", 2);
        assertThat(segments().numbers()).containsExactly(254L, 255L, 256L);
        assertThat(segments().unbrokenFrom(254)).isEqualTo(new Segments.Reach(NOON.plusSeconds(2), false));
    }

    @Test
    void aGapEndsWhatCanBeReadAndIsTold() throws IOException {
        segment("000000010000000000000002", 2);
        segment("000000010000000000000003", 3);
        segment("000000010000000000000005", 5);
        assertThat(segments().unbrokenFrom(2)).isEqualTo(new Segments.Reach(NOON.plusSeconds(3), true));
        assertThat(segments().unbrokenFrom(5)).isEqualTo(new Segments.Reach(NOON.plusSeconds(5), false));
    }

    @Test
    void aMissingBeginningIsAGap() throws IOException {
        segment("000000010000000000000003", 3);
        assertThat(segments().unbrokenFrom(2).isBroken()).isTrue();
    }

    @Test
    void whatIsOlderGoesAndNothingElse() throws IOException {
        segment("000000010000000000000002", 2);
        segment("000000010000000000000003", 3);
        Files.createFile(folder.resolve("00000002.history.gz"));
        segments().forgetBefore(3);
        assertThat(folder).isDirectoryNotContaining("glob:**0002.gz");
        assertThat(folder.resolve("000000010000000000000003.gz")).exists();
        assertThat(folder.resolve("00000002.history.gz")).exists();
    }

    private Segments segments() {
        return new Segments(folder);
    }

    private void segment(String name, long second) throws IOException {
        var file = Files.createFile(folder.resolve(name + ".gz"));
        Files.setLastModifiedTime(file, FileTime.from(NOON.plusSeconds(second)));
    }
}
