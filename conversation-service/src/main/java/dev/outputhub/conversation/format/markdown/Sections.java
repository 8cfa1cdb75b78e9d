package dev.outputhub.conversation.format.markdown;

import dev.outputhub.conversation.format.ImportedDocument.Answer;
import dev.outputhub.conversation.format.ImportedDocument.Exchange;
import dev.outputhub.conversation.format.markdown.SectionHeading.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The prompts and outputs of a file, if it is clearly made of them: a prompt's heading comes first and an output's
 * follows. Deeper or higher headings with the same words belong to the text.
 */
final class Sections {

    private record Found(int line, SectionHeading heading) {}

    private final String text;
    private final List<Line> lines;

    private Sections(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
    }

    /** @param firstLine index of the first heading; what stands before it belongs to no section */
    record Split(List<Exchange> exchanges, int firstLine) {}

    static @Nullable Split of(String text, List<Line> lines) {
        return new Sections(text, lines).split();
    }

    private @Nullable Split split() {
        var candidates = new ArrayList<Found>();
        for (var at = 0; at < lines.size(); at++) {
            var heading = SectionHeading.of(lines.get(at));
            if (heading != null) {
                candidates.add(new Found(at, heading));
            }
        }
        var firstPrompt = first(candidates, Kind.PROMPT, 0);
        var firstOutput = firstPrompt == null ? null : first(candidates, Kind.OUTPUT, firstPrompt.line());
        if (firstPrompt == null || firstOutput == null || !trusted(firstPrompt, firstOutput)) {
            return null;
        }
        var sections = candidates.stream()
                .filter(found -> found.line() >= firstPrompt.line())
                .filter(found -> found.heading().level()
                        == (found.heading().kind() == Kind.PROMPT ? firstPrompt : firstOutput)
                                .heading()
                                .level())
                .toList();
        return new Split(exchanges(sections), firstPrompt.line());
    }

    /** "Question" and "Answer" head chapters of ordinary texts too; they count only where they open the text. */
    private boolean trusted(Found prompt, Found output) {
        if (prompt.heading().certain()) {
            return true;
        }
        var before = lines.subList(0, prompt.line()).stream()
                .map(Line::heading)
                .filter(heading -> heading != null && heading.level() < Line.BOLD_LEVEL)
                .toList();
        return before.isEmpty()
                || (before.size() == 1
                        && before.getFirst().level() < prompt.heading().level());
    }

    private static @Nullable Found first(List<Found> candidates, Kind kind, int fromLine) {
        return candidates.stream()
                .filter(found -> found.line() >= fromLine && found.heading().kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private List<Exchange> exchanges(List<Found> sections) {
        var exchanges = new ArrayList<Exchange>();
        String prompt = null;
        var answers = new ArrayList<Answer>();
        for (var at = 0; at < sections.size(); at++) {
            var section = sections.get(at);
            var end = at + 1 < sections.size() ? sections.get(at + 1).line() : lines.size();
            var words = Lines.between(text, lines, section.line() + 1, end);
            if (section.heading().kind() == Kind.PROMPT) {
                close(exchanges, prompt, answers);
                prompt = words.isBlank() ? null : words;
                answers = new ArrayList<>();
            } else if (!words.isBlank()) {
                var label = section.heading().label();
                answers.add(new Answer(words, label, ModelName.of(label)));
            }
        }
        close(exchanges, prompt, answers);
        return exchanges;
    }

    private static void close(List<Exchange> exchanges, @Nullable String prompt, List<Answer> answers) {
        if (prompt != null || !answers.isEmpty()) {
            exchanges.add(new Exchange(prompt, answers));
        }
    }
}
