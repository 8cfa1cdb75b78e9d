package dev.outputhub.output.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as people and their enemies make them. */
final class Documents {

    static final String PDF = "application/pdf";
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    static final String OPEN_TEXT = "application/vnd.oasis.opendocument.text";

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private Documents() {}

    static byte[] pdf(String text) {
        return bytes(out -> {
            try (var document = page(text)) {
                document.save(out);
            }
        });
    }

    /** @param password to open it; anybody may where it is empty */
    static byte[] protectedPdf(String text, String password) {
        return bytes(out -> {
            try (var document = page(text)) {
                var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
                policy.setEncryptionKeyLength(128);
                document.protect(policy);
                document.save(out);
            }
        });
    }

    static byte[] word(String text) {
        return bytes(out -> {
            try (var document = new XWPFDocument()) {
                document.createParagraph().createRun().setText(text);
                document.write(out);
            }
        });
    }

    static byte[] excel(String text) {
        return bytes(out -> {
            try (var document = new XSSFWorkbook()) {
                document.createSheet("one").createRow(0).createCell(0).setCellValue(text);
                document.write(out);
            }
        });
    }

    static byte[] slides(String text) {
        return bytes(out -> {
            try (var document = new XMLSlideShow()) {
                document.createSlide().createTextBox().setText(text);
                document.write(out);
            }
        });
    }

    /** @param declaration before the content, such as entities that it uses */
    static byte[] openText(String declaration, String text) {
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("mimetype"));
                zip.write(OPEN_TEXT.getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("content.xml"));
                zip.write((declaration + """
                        <o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                          xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:text><t:p>%s</t:p></o:text></o:body></o:document-content>
                        """.formatted(text)).getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** A few megabytes that unfold to half a gigabyte. */
    static byte[] bomb() {
        var paragraphs = "<w:p><w:r><w:t>again and again and again</w:t></w:r></w:p>"
                .repeat(1000)
                .getBytes(StandardCharsets.UTF_8);
        return bytes(out -> {
            try (var from = new ZipInputStream(new ByteArrayInputStream(word("x")));
                    var zip = new ZipOutputStream(out)) {
                for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    if (entry.getName().equals("word/document.xml")) {
                        zip.write(
                                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                                        .getBytes(StandardCharsets.UTF_8));
                        for (int times = 0; times < 10_000; times++) {
                            zip.write(paragraphs);
                        }
                        zip.write("</w:body></w:document>".getBytes(StandardCharsets.UTF_8));
                    } else {
                        from.transferTo(zip);
                    }
                }
            }
        });
    }

    private static PDDocument page(String text) throws IOException {
        var document = new PDDocument();
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(50, 700);
            content.showText(text);
            content.endText();
        }
        return document;
    }

    private static byte[] bytes(Writing writing) {
        try (var out = new ByteArrayOutputStream()) {
            writing.to(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
