package dev.outputhub.bench.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes about one thing in one language: a row has one of these. */
final class Prose {

    /** A name in single braces; those in double ones are variables of prompts and stay. */
    private static final Pattern SLOT = Pattern.compile("(?<!\\{)\\{(\\w+)}(?!})");

    private static final List<String> THINGS = List.of("Invoice", "Shipment", "Ticket", "Reading", "Booking", "Order");
    private static final List<String> FIELDS = List.of("amount", "weight", "duration", "score", "distance", "price");
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 2);
    private static final int DAYS = 900;

    private final Language language;
    private final Phrases phrases;
    private final Names names;
    private final RandomGenerator random;
    private final String topic;
    private final String team;
    private final String product;
    private final String system;
    private final String thing;
    private final String field;

    Prose(Language language, Phrases phrases, Names names, RandomGenerator random) {
        this.language = language;
        this.phrases = phrases;
        this.names = names;
        this.random = random;
        this.team = Names.team(random);
        this.product = names.product(random);
        this.system = Names.system(random);
        this.thing = THINGS.get(random.nextInt(THINGS.size()));
        this.field = FIELDS.get(random.nextInt(FIELDS.size()));
        this.topic = filled(phrases.any("topics", random));
    }

    Language language() {
        return language;
    }

    /** One of a section, its names filled in. */
    String phrase(String section) {
        return filled(phrases.any(section, random));
    }

    /** Different ones of a section, or all there are. */
    List<String> phrases(String section, int many) {
        var all = new ArrayList<>(phrases.all(section));
        var chosen = new ArrayList<String>();
        while (chosen.size() < many && !all.isEmpty()) {
            chosen.add(filled(all.remove(random.nextInt(all.size()))));
        }
        return chosen;
    }

    /** A name alone: {@code city}, {@code person} and so on. */
    String slot(String name) {
        return value(name, name);
    }

    String title() {
        return phrase("titles");
    }

    LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    Phrases.Program program(List<Phrases.Program> programs) {
        var program = programs.get(random.nextInt(programs.size()));
        return new Phrases.Program(program.language(), filled(program.text()));
    }

    private String filled(String phrase) {
        return SLOT.matcher(phrase).replaceAll(slot -> Matcher.quoteReplacement(value(slot.group(1), slot.group())));
    }

    private String value(String slot, String otherwise) {
        return switch (slot) {
            case "person" -> names.person(random);
            case "company" -> names.company(random);
            case "city" -> names.city(random);
            case "product" -> product;
            case "system" -> system;
            case "team" -> team;
            case "topic" -> topic;
            case "Topic" -> topic.substring(0, 1).toUpperCase(Locale.ROOT) + topic.substring(1);
            case "number" -> String.valueOf(3 + random.nextInt(240));
            case "percent" -> language == Language.DE ? 2 + random.nextInt(60) + " %" : 2 + random.nextInt(60) + "%";
            case "date" -> day().toString();
            case "Name" -> thing;
            case "name" -> thing.toLowerCase(Locale.ROOT);
            case "field" -> field;
            default -> otherwise;
        };
    }
}
