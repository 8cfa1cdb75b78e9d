package dev.outputhub.launcher.letters;

import dev.outputhub.launcher.console.Console;
import dev.outputhub.launcher.console.HubProblem;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What an operator says: {@code list [topic]}, {@code replay <topic>}, {@code drop <topic>}. */
public final class LetterCommand {

    private static final String ADVICE = "list [topic], replay <topic>, drop <topic>";

    private final Console console;

    public LetterCommand(Console console) {
        this.console = console;
    }

    public void perform(List<String> words, Map<String, Object> connection) {
        var verb = words.isEmpty() ? "list" : words.getFirst();
        try (var letters = new DeadLetters(connection)) {
            switch (verb) {
                case "list" -> tell(words.size() < 2 ? letters.list() : letters.list(words.get(1)));
                case "replay" -> console.line(letters.replay(topic(words)) + " told again");
                case "drop" -> console.line(letters.drop(topic(words)) + " dropped for good");
                default -> throw new HubProblem("Dead letters do not know \"" + verb + "\".", ADVICE);
            }
        }
    }

    private void tell(List<DeadLetter> letters) {
        letters.forEach(letter -> {
            console.line(Instant.ofEpochMilli(letter.parkedAt()) + "  " + letter.topic() + "  " + letter.type() + "  "
                    + letter.id());
            console.note(letter.reason().lines().findFirst().orElse("no reason was given"));
        });
        console.line(letters.size() + " dead letters");
    }

    private static String topic(List<String> words) {
        if (words.size() != 2) {
            throw new HubProblem("Which topic?", ADVICE);
        }
        return words.get(1);
    }
}
