package dev.outputhub.conversation.exports.write;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of files that Windows, macOS and Linux take alike, and that no reader of Markdown takes for a link, a tag or a heading within
 * a file.
 */
public final class SafeName {

    /** Bytes of UTF-8: a file system allows 255, and a distinguishing ending and the extension follow. */
    private static final int LONGEST = 160;

    private static final Pattern UNSAFE =
            Pattern.compile("[<>:\"/\\\\|?*#^\\[\\]`%]|\\p{Cntrl}|\\p{Cf}|\\p{Cs}|\\p{Co}|\\p{Cn}|\\p{Zl}|\\p{Zp}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern ENDS = Pattern.compile("^[\\s.]+|[\\s.]+$");
    private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$");
    private static final Pattern NUMBERED_DEVICE = Pattern.compile("(COM|LPT)[0-9\u00b9\u00b2\u00b3]");

    private SafeName() {}

    /** @param otherwise what it is called when nothing of the title is left */
    public static String of(String title, String otherwise) {
        var composed = Normalizer.normalize(title, Normalizer.Form.NFC);
        var plain = SPACES.matcher(UNSAFE.matcher(composed).replaceAll(" ")).replaceAll(" ");
        var name = trimmed(cut(trimmed(plain), LONGEST));
        if (name.isEmpty()) {
            return otherwise;
        }
        return isDevice(name) ? "_" + name : name;
    }

    /** Of a file: its extension stays, also where the name is too long. */
    public static String ofFile(String fileName, String otherwise) {
        int dot = fileName.lastIndexOf('.');
        var extension = dot > 0 ? fileName.substring(dot + 1) : "";
        if (!extension.matches("[A-Za-z0-9]{1,10}")) {
            return of(fileName, otherwise);
        }
        return of(fileName.substring(0, dot), otherwise) + "." + extension;
    }

    /** Equal for names that some file system takes for the same one. */
    public static String key(String name) {
        var folded = name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    private static String trimmed(String name) {
        return ENDS.matcher(name).replaceAll("");
    }

    private static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        var base = (dot < 0 ? name : name.substring(0, dot)).strip().toUpperCase(Locale.ROOT);
        return DEVICES.contains(base) || NUMBERED_DEVICE.matcher(base).matches();
    }

    private static String cut(String name, int bytes) {
        int used = 0;
        for (int at = 0; at < name.length(); ) {
            int point = name.codePointAt(at);
            used += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (used > bytes) {
                return name.substring(0, at);
            }
            at += Character.charCount(point);
        }
        return name;
    }
}
