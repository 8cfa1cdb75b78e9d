package dev.outputhub.conversation.format.archive;

import org.jspecify.annotations.Nullable;

/** Whether a name inside an archive is one that an honest program writes. Nothing is ever unpacked to a path; still such an archive is suspect. */
final class EntryName {

    private static final int LONGEST = 1_000;

    private EntryName() {}

    /** Why this name is refused, or null. */
    static @Nullable String refusal(String name) {
        if (name.isBlank() || name.length() > LONGEST) {
            return "Its name is empty or too long";
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            return "Its name holds control characters";
        }
        if (name.startsWith("/") || name.startsWith("\\") || name.matches("^[A-Za-z]:.*")) {
            return "Its name is an absolute path";
        }
        for (var part : name.split("[/\\\\]", -1)) {
            if (part.equals("..")) {
                return "Its name leads out of the archive";
            }
        }
        return null;
    }

    /** The name as reports may show it. */
    static String shown(String name) {
        var printable = name.codePoints()
                .limit(LONGEST)
                .map(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE
                        ? '\uFFFD'
                        : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return printable.isBlank() ? "(no name)" : printable;
    }
}
