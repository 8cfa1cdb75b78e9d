package dev.outputhub.output.text;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.SAXException;

/**
 * The program of a process of its own: reads one file, which may be hostile, and writes its text to the standard output. It ends by
 * itself when its time is over or when its standard input is closed, which is when the service that began it is gone.
 */
final class ExtractText {

    private ExtractText() {}

    /** Arguments: the file, its media type, the most characters, the seconds it may take. */
    public static void main(String... arguments) throws IOException {
        endWithTheService();
        endAfter(Duration.ofSeconds(Long.parseLong(arguments[3])));
        try (var writer = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8))) {
            // what a library says is not the text
            System.setOut(System.err);
            var ending = extract(Path.of(arguments[0]), arguments[1], writer, Integer.parseInt(arguments[2]));
            writer.flush();
            Runtime.getRuntime().halt(ending.status());
        }
    }

    private static Ending extract(Path file, String mediaType, Writer writer, int most) throws IOException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, mediaType);
        var parser = new AutoDetectParser(
                new PDFParser(),
                new OOXMLParser(),
                new OfficeParser(),
                new RTFParser(),
                new OpenDocumentParser(),
                new EpubParser(),
                new JSoupParser());
        var context = new ParseContext();
        // what is embedded in a file is read as well
        context.set(Parser.class, parser);
        try (var content = TikaInputStream.get(file)) {
            parser.parse(content, new BodyContentHandler(new WriteOutContentHandler(writer, most)), metadata, context);
            var title = metadata.get(TikaCoreProperties.TITLE);
            if (title != null) {
                writer.append('\n').append(title);
            }
            return Ending.WHOLE;
        } catch (EncryptedDocumentException locked) {
            return Ending.PROTECTED;
        } catch (SAXException
                | TikaException
                | IOException
                | RuntimeException
                | StackOverflowError
                | NoClassDefFoundError failure) {
            return WriteLimitReachedException.isWriteLimitReached(failure) ? Ending.TOO_LONG : Ending.DAMAGED;
        }
    }

    private static void endWithTheService() {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                while (System.in.read() >= 0) {
                    // nothing is ever said
                }
            } catch (IOException gone) {
                // as at the end
            }
            Runtime.getRuntime().halt(Ending.GIVEN_UP.status());
        });
    }

    private static void endAfter(Duration most) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(most);
            } catch (InterruptedException nobodyDoes) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(Ending.GIVEN_UP.status());
        });
    }
}
