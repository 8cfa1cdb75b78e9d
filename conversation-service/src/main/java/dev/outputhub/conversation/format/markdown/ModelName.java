package dev.outputhub.conversation.format.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds which model wrote a file: from a badge picture on top, or from the words a heading adds. */
final class ModelName {

    private static final Pattern BADGE =
            Pattern.compile("!\\[([^\\]]{0,120})\\]\\(https?://img\\.shields\\.io/([^)\\s]{1,500})\\)");
    private static final Pattern FAMILY = Pattern.compile(
            "(?i).*\\b(gpt|chatgpt|o[134]|claude|sonnet|opus|haiku|gemini|bard|gemma|llama|mistral|mixtral|codestral"
                    + "|command|deepseek|qwen|grok|perplexity|sonar|copilot|phi|dall)([\\s\\d.-].*|)$");

    private ModelName() {}

    static boolean isBadge(String line) {
        return BADGE.matcher(line.strip()).matches();
    }

    /** The model on a badge; other badges, of a licence for instance, name none. */
    static @Nullable String onBadge(String line) {
        var badge = BADGE.matcher(line);
        while (badge.find()) {
            var alternative = of(badge.group(1));
            var name = alternative == null ? of(message(badge.group(2))) : alternative;
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    static @Nullable String of(@Nullable String words) {
        return words != null && FAMILY.matcher(words.strip()).matches() ? words.strip() : null;
    }

    /** {@code badge/GPT--4o-3333FF?style=flat} says "GPT-4o": dashes separate, doubled ones are meant. */
    private static String message(String address) {
        var path = address.replaceFirst("\\?.*", "").replaceFirst("^.*badge/", "");
        var fields = path.replace("--", "\u0001").split("-");
        var message = fields.length > 1 ? fields[fields.length - 2] : path;
        var spaced = message.replace("__", "\u0002")
                .replace('_', ' ')
                .replace("\u0002", "_")
                .replace("\u0001", "-");
        try {
            return URLDecoder.decode(spaced.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return spaced;
        }
    }
}
