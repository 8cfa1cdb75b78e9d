package dev.outputhub.conversation.format;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that stand inside a record.
 *
 * @param reference by which parts of messages name them
 * @param mediaType as the record says
 */
public record EmbeddedFile(String reference, @Nullable String mediaType, byte[] bytes) {

    private static final String PREFIX = "sha256:";

    /** Characters of base64; the reading of JSON cuts longer texts off, and half a picture is none. */
    private static final int LONGEST = 19_000_000;

    /** @param data base64, or an address that holds it; null where it is neither */
    static @Nullable EmbeddedFile of(@Nullable String mediaType, String data) {
        var type = mediaType;
        var encoded = data;
        if (data.startsWith("data:")) {
            var comma = data.indexOf(',');
            if (comma < 0 || !data.substring(0, comma).endsWith(";base64")) {
                return null;
            }
            type = data.substring("data:".length(), data.indexOf(';'));
            encoded = data.substring(comma + 1);
        }
        if (encoded.length() > LONGEST) {
            return null;
        }
        try {
            var bytes =
                    Base64.getDecoder().decode(encoded.strip().replace('-', '+').replace('_', '/'));
            return bytes.length == 0
                    ? null
                    : new EmbeddedFile(PREFIX + HexFormat.of().formatHex(DigestUtils.sha256(bytes)), type, bytes);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** A name for what has none. */
    public String title() {
        var kind = mediaType == null ? "" : mediaType.substring(mediaType.indexOf('/') + 1);
        return kind.matches("[a-z0-9]{2,5}") ? "embedded." + kind : "embedded";
    }

    /** The parts as they are without their bytes, by which messages without an id are known since before bytes were kept. */
    public static List<ContentPart> withoutReferences(List<ContentPart> parts) {
        return parts.stream().map(EmbeddedFile::withoutReference).toList();
    }

    private static ContentPart withoutReference(ContentPart part) {
        return switch (part) {
            case ContentPart.Image image
            when isReference(image.pointer()) -> new ContentPart.Image(image.text(), image.name(), null, image.raw());
            case ContentPart.Audio audio
            when isReference(audio.pointer()) -> new ContentPart.Audio(audio.text(), audio.direction(), null);
            case ContentPart.File file
            when isReference(file.id()) ->
                new ContentPart.File(file.text(), file.name(), null, file.mediaType(), file.size());
            default -> part;
        };
    }

    private static boolean isReference(@Nullable String text) {
        return text != null && text.startsWith(PREFIX);
    }
}
