package dev.outputhub.conversation.format.markdown;

import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Transcripts whose messages stand below the name of who speaks: "#### You:", "## Assistant", "### User
 * (2025-01-01T10:00:00Z)", "**User**".
 */
final class RoleHeadings {

    private static final Pattern NAME = Pattern.compile(
            "(?i)(?:\\d{1,4}\\.\\s+)?(you|user|human|me|system|assistant|ai|chatgpt|gpt-[\\w.-]+|claude|gemini|cursor|copilot)"
                    + "(?:\\s+said)?(?:\\s*\\(([^()]{1,60})\\))?\\s*:?");
    private static final Pattern EXPORTER = Pattern.compile("(?i)(prompt|response):");
    private static final Pattern STAMP = Pattern.compile("_?Timestamp: ([^_]{1,60})_?");

    private final String text;
    private final List<Line> lines;
    private final Pattern names;

    private record Speaker(
            int line, int level, Role role, @Nullable Instant at) {}

    private RoleHeadings(String text, List<Line> lines, Pattern names) {
        this.text = text;
        this.lines = lines;
        this.names = names;
    }

    static List<Turn> ofNames(String text, List<Line> lines) {
        return new RoleHeadings(text, lines, NAME).turns();
    }

    /** The headings of one browser extension; a file of prompts and outputs may use the same words, so its mark is asked for. */
    static List<Turn> ofExporter(String text, List<Line> lines) {
        return new RoleHeadings(text, lines, EXPORTER).turns();
    }

    static boolean isName(String words) {
        return NAME.matcher(words).matches();
    }

    static boolean isSpeaker(Line line) {
        var heading = line.heading();
        return heading != null
                && (isName(heading.words()) || EXPORTER.matcher(heading.words()).matches());
    }

    private List<Turn> turns() {
        var speakers = speakers();
        var both = speakers.stream().anyMatch(speaker -> speaker.role() == Role.USER)
                && speakers.stream().anyMatch(speaker -> speaker.role() == Role.ASSISTANT);
        if (!both || speakers.getFirst().role() == Role.ASSISTANT || !opensTheText(speakers.getFirst())) {
            return List.of();
        }
        var turns = new ArrayList<Turn>();
        for (var at = 0; at < speakers.size(); at++) {
            var end = at + 1 < speakers.size() ? speakers.get(at + 1).line() : lines.size();
            turns.add(turn(speakers.get(at), end));
        }
        return turns;
    }

    private List<Speaker> speakers() {
        var speakers = new ArrayList<Speaker>();
        for (var at = 0; at < lines.size(); at++) {
            var heading = lines.get(at).heading();
            if (heading == null
                    || (!speakers.isEmpty()
                            && heading.level() != speakers.getFirst().level())) {
                continue;
            }
            var name = names.matcher(heading.words());
            if (name.matches()) {
                var time = name.groupCount() > 1 ? name.group(2) : null;
                speakers.add(new Speaker(
                        at, heading.level(), role(name.group(1)), time == null ? null : Times.ofText(time)));
            }
        }
        return speakers;
    }

    private boolean opensTheText(Speaker first) {
        return lines.subList(0, first.line()).stream()
                .map(Line::heading)
                .allMatch(heading -> heading == null || heading.level() == 1 || heading.level() == Line.BOLD_LEVEL);
    }

    private Turn turn(Speaker speaker, int end) {
        var first = speaker.line() + 1;
        while (first < end && lines.get(first).blank()) {
            first++;
        }
        var stamp = first < end ? STAMP.matcher(lines.get(first).text().strip()) : null;
        if (stamp != null && stamp.matches()) {
            var at = Times.ofText(stamp.group(1));
            return new Turn(speaker.role(), Lines.between(text, lines, first + 1, end), at);
        }
        return new Turn(speaker.role(), Lines.between(text, lines, first, end), speaker.at());
    }

    private static Role role(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "you", "user", "human", "me", "prompt" -> Role.USER;
            case "system" -> Role.SYSTEM;
            default -> Role.ASSISTANT;
        };
    }
}
