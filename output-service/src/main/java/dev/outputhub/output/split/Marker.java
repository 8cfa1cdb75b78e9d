package dev.outputhub.output.split;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that says "here the prompt begins" or "here the output begins".
 *
 * @param style how it is written; within one text prompts are all written in one way and outputs too, which tells them from
 *     headings with the same words inside an answer
 * @param lines how many lines it takes
 * @param rest what stands behind it on the same line
 */
record Marker(Role role, String style, int lines, String rest) {

    enum Role {
        PROMPT,
        OUTPUT
    }

    private static final Set<String> PROMPTS = Set.of(
            "prompt",
            "prompts",
            "user",
            "user prompt",
            "you",
            "you said",
            "me",
            "human",
            "question",
            "input",
            "request",
            "my prompt",
            "q",
            "eingabe",
            "frage",
            "benutzer",
            "du",
            "anfrage",
            "pregunta",
            "usuario",
            "entrada",
            "utilisateur",
            "demande",
            "invite",
            "domanda",
            "utente");
    private static final Set<String> OUTPUTS = Set.of(
            "output",
            "outputs",
            "response",
            "answer",
            "reply",
            "result",
            "completion",
            "assistant",
            "ai",
            "ai response",
            "ai said",
            "llm",
            "llm output",
            "model",
            "model output",
            "bot",
            "chatgpt",
            "chatgpt said",
            "gpt",
            "claude",
            "gemini",
            "copilot",
            "perplexity",
            "deepseek",
            "mistral",
            "grok",
            "llama",
            "a",
            "ausgabe",
            "antwort",
            "assistent",
            "respuesta",
            "salida",
            "asistente",
            "réponse",
            "sortie",
            "risposta");

    private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})[ \\t]*(.+?)[ \\t]*#*[ \\t]*$");
    private static final Pattern BOLD = Pattern.compile("^ {0,3}(\\*\\*|__)(.+?)(:?)\\1[ \\t]*(:?)[ \\t]*(.*)$");
    private static final Pattern PLAIN = Pattern.compile("^([\\p{L}][\\p{L} ]{0,20})[ \\t]*[:：][ \\t]*(.*)$");
    private static final Pattern UNDERLINE = Pattern.compile("^ {0,3}(?:=+|-+)[ \\t]*$");
    private static final Pattern EMPHASIS = Pattern.compile("[*_`~]+");
    private static final Pattern SYMBOLS = Pattern.compile("^[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBERED = Pattern.compile("^\\d+[.)]?\\s+");
    private static final Pattern TAIL =
            Pattern.compile("\\s*(?:[#№]?\\s*\\d+(?:\\.\\d+)?)?\\s*(?:\\([^)]*\\))?\\s*[:：.–—-]*\\s*$");

    static @Nullable Marker at(String line, @Nullable String following) {
        var heading = HEADING.matcher(line);
        if (heading.matches()) {
            return of(heading.group(2), "heading " + heading.group(1).length(), 1, "");
        }
        if (following != null && UNDERLINE.matcher(following).matches() && !line.isBlank()) {
            return of(line, "underlined " + following.strip().charAt(0), 2, "");
        }
        var bold = BOLD.matcher(line);
        if (bold.matches()) {
            boolean colon = !bold.group(3).isEmpty() || !bold.group(4).isEmpty();
            return colon || bold.group(5).isEmpty() ? of(bold.group(2), "bold", 1, bold.group(5)) : null;
        }
        var plain = PLAIN.matcher(line);
        return plain.matches() ? of(plain.group(1), "plain", 1, plain.group(2)) : null;
    }

    private static @Nullable Marker of(String text, String style, int lines, String rest) {
        var label = label(text);
        if (PROMPTS.contains(label)) {
            return new Marker(Role.PROMPT, style, lines, rest);
        }
        return OUTPUTS.contains(label) ? new Marker(Role.OUTPUT, style, lines, rest) : null;
    }

    private static String label(String text) {
        var bare = EMPHASIS.matcher(text).replaceAll("").strip();
        bare = SYMBOLS.matcher(bare).replaceFirst("");
        bare = NUMBERED.matcher(bare).replaceFirst("");
        return TAIL.matcher(bare).replaceFirst("").strip().toLowerCase(Locale.ROOT);
    }
}
