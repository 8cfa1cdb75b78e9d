package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.CleanText;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.json.LenientUtf8;
import dev.outputhub.conversation.format.markdown.MarkdownFile;
import java.nio.charset.StandardCharsets;

/** Reads the text of a Markdown file in the encoding it shows, and says so when that is not UTF-8. */
final class DocumentText {

    private DocumentText() {}

    static MarkdownFile read(Member member, byte[] bytes) {
        var remarks = new Remarks();
        var text = CleanText.clean(withoutMark(decode(bytes, remarks)), remarks);
        return new MarkdownFile(member.name(), member.alone(), member.folders(), text, remarks.list());
    }

    private static String decode(byte[] bytes, Remarks remarks) {
        if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        return LenientUtf8.decode(bytes, remarks);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
