package dev.outputhub.output.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.platform.problems.Problem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileTypeTests {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};

    @Test
    void isToldByTheFirstBytes() {
        assertThat(FileType.of(PNG, "photo.png")).isEqualTo("image/png");
        assertThat(FileType.of(PNG, "no extension")).isEqualTo("image/png");
        assertThat(FileType.of(ascii("%PDF-1.7"), "a.pdf")).isEqualTo("application/pdf");
        assertThat(FileType.of(ascii("RIFF0000WEBPVP8"), "a.webp")).isEqualTo("image/webp");
    }

    @Test
    void namesTextsByTheirExtension() {
        assertThat(FileType.of(ascii("# Title"), "notes.md")).isEqualTo("text/markdown");
        assertThat(FileType.of("Käse; 日本".getBytes(StandardCharsets.UTF_8), "a.csv"))
                .isEqualTo("text/csv");
        assertThat(FileType.of(ascii("int main() {}"), "main.c")).isEqualTo("text/plain");
    }

    @Test
    void refusesAFileThatIsNotWhatItsNameSays() {
        assertRefused(ascii("<script>alert(1)</script>"), "photo.png");
        assertRefused(PNG, "photo.pdf");
        assertRefused(PNG, "photo.html");
        assertRefused(ascii("PK\u0003\u0004 nothing of an office document"), "letter.docx");
    }

    @Test
    void refusesPrograms() {
        assertRefused(new byte[] {'M', 'Z', (byte) 0x90, 0}, "setup.exe");
        assertRefused(new byte[] {0x7f, 'E', 'L', 'F', 2, 1}, "tool");
    }

    @Test
    void opensNothingInPlaceThatCouldRunAScript() {
        assertThat(FileType.isShownInline("image/png")).isTrue();
        assertThat(FileType.isShownInline("text/html")).isFalse();
        assertThat(FileType.isShownInline("image/svg+xml")).isFalse();
    }

    @Test
    void takesTheFolderOutOfAName() {
        assertThat(Upload.of("../../etc/pass\u0000wd", 1, () -> null).name()).isEqualTo("passwd");
        assertThat(Upload.of("C:\\Users\\me\\a.txt", 1, () -> null).name()).isEqualTo("a.txt");
        assertThat(Upload.of("..", 1, () -> null).name()).isEqualTo("file");
        assertThat(Upload.of("x".repeat(300) + ".png", 1, () -> null).name())
                .hasSize(255)
                .endsWith(".png");
    }

    private static void assertRefused(byte[] head, String name) {
        assertThatThrownBy(() -> FileType.of(head, name)).isInstanceOf(Problem.class);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
