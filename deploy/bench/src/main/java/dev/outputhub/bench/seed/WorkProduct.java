package dev.outputhub.bench.seed;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;

/** Texts as models answer: paragraphs, lists, tables and programs under headings, as long as is wanted. */
final class WorkProduct {

    /** From here on a text has headings. */
    private static final int LONG = 900;

    private final List<Phrases.Program> programs = Phrases.programs();

    /** @param length in characters; what comes out is a sentence or a table longer or shorter */
    String markdown(Prose prose, RandomGenerator random, int length) {
        var text = new StringBuilder(prose.phrase("openings"));
        while (text.length() < length) {
            if (length >= LONG && random.nextInt(3) == 0) {
                text.append("\n\n## ").append(prose.phrase("headings"));
            }
            text.append("\n\n").append(part(prose, random, length));
        }
        if (length >= LONG) {
            text.append("\n\n").append(prose.phrase("closings"));
        }
        return text.append('\n').toString();
    }

    private String part(Prose prose, RandomGenerator random, int length) {
        int kind = random.nextInt(10);
        if (length < LONG || kind < 5) {
            return paragraph(prose, random);
        }
        return switch (kind) {
            case 5, 6 -> list(prose, random);
            case 7 -> table(prose, random);
            case 8 -> "> " + prose.phrase("claims");
            default -> program(prose);
        };
    }

    private static String paragraph(Prose prose, RandomGenerator random) {
        var between = prose.language() == Language.JA ? "" : " ";
        return String.join(between, prose.phrases("claims", 1 + random.nextInt(4)));
    }

    private static String list(Prose prose, RandomGenerator random) {
        var list = new StringJoiner("\n");
        var numbered = random.nextBoolean();
        var steps = prose.phrases("steps", 3 + random.nextInt(4));
        for (int i = 0; i < steps.size(); i++) {
            list.add((numbered ? i + 1 + ". " : "- ") + steps.get(i));
        }
        return list.toString();
    }

    private static String table(Prose prose, RandomGenerator random) {
        var head =
                switch (prose.language()) {
                    case EN -> "| City | Customers | Change | Owner |";
                    case DE -> "| Ort | Kunden | Änderung | Zuständig |";
                    case JA -> "| 都市 | 顧客数 | 増減 | 担当 |";
                };
        var table = new StringJoiner("\n").add(head).add("|---|---:|---:|---|");
        int many = 3 + random.nextInt(6);
        for (int i = 0; i < many; i++) {
            table.add(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %+.1f | %s |",
                    prose.slot("city"),
                    20 + random.nextInt(4_000),
                    random.nextDouble(-20, 40),
                    prose.slot("person")));
        }
        return table.toString();
    }

    String program(Prose prose) {
        var program = prose.program(programs);
        return "```" + program.language() + "\n" + program.text() + "\n```";
    }

    /** What a person makes of it: a paragraph goes, another comes. */
    String edited(String content, Prose prose, RandomGenerator random) {
        var parts = content.strip().split("\n\n");
        int gone = 1 + random.nextInt(Math.max(1, parts.length - 1));
        var text = new StringJoiner("\n\n");
        for (int i = 0; i < parts.length; i++) {
            if (i != gone) {
                text.add(parts[i]);
            }
        }
        return text.add(prose.phrase("claims")) + "\n";
    }

    /** A table that opens in a spreadsheet. */
    String commaSeparated(Prose prose, RandomGenerator random) {
        var rows = new StringJoiner("\n", "city,customers,change\n", "\n");
        int many = 10 + random.nextInt(60);
        for (int i = 0; i < many; i++) {
            rows.add(String.format(
                    Locale.ROOT,
                    "\"%s\",%d,%.1f",
                    prose.slot("city").replace("\"", "\"\""),
                    20 + random.nextInt(4_000),
                    random.nextDouble(-20, 40)));
        }
        return rows.toString();
    }
}
