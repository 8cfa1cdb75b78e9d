package dev.outputhub.conversation.format.gemini;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes Google's own words off a title, which in the language of the account say what was done and then the prompt. */
record ActivityTitle(Kind kind, String text) {

    enum Kind {
        PROMPT,
        /** Something was done that is no prompt. */
        OTHER,
        /** In words that are not known here, so all of it is kept. */
        UNKNOWN
    }

    private static final List<String> PROMPTS = List.of(
            "Prompted ",
            "Live Prompt ",
            "Asked ",
            "Said ",
            "Prompt : ",
            "Prompt: ",
            "Eingegebener Prompt: ",
            "Live-Prompt: ",
            "Requête : ",
            "Requête envoyée : ",
            "Prompt saisi : ",
            "Petición: ",
            "Peticiones: ",
            "Prompt inserito: ",
            "Prompt enviado: ",
            "Comando: ",
            "Prompt ingevoerd: ",
            "Wpisano prompt: ",
            "Запит: ",
            "Запрос: ");
    private static final List<String> OTHERS = List.of(
            "Used ",
            "Created ",
            "Gave feedback",
            "Selected preferred draft",
            "Deleted ",
            "Shared ",
            "Viewed ",
            "Answered ",
            "Feedback gegeben",
            "Feedback: ",
            "Verwendet: ",
            "Erstellt: ");

    static ActivityTitle of(@Nullable String given) {
        var title = given == null ? "" : given.replace('\u00A0', ' ');
        for (var prompt : PROMPTS) {
            if (begins(title, prompt)) {
                return new ActivityTitle(Kind.PROMPT, title.substring(prompt.length()));
            }
        }
        for (var other : OTHERS) {
            if (begins(title, other)) {
                return new ActivityTitle(Kind.OTHER, title);
            }
        }
        return new ActivityTitle(Kind.UNKNOWN, title);
    }

    private static boolean begins(String title, String words) {
        return title.length() >= words.length()
                && title.substring(0, words.length()).toLowerCase(Locale.ROOT).equals(words.toLowerCase(Locale.ROOT));
    }
}
