package dev.outputhub.bench.seed;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import net.datafaker.Faker;

/** People, companies, places and things of one language, made up once so that they come up again from text to text. */
record Names(List<String> people, List<String> companies, List<String> cities, List<String> products) {

    private static final int MANY = 120;

    private static final List<String> SYSTEMS =
            List.of("Harbour", "the ledger", "Ostrich", "the order service", "Pigeon", "the mail gateway", "Atlas");
    private static final List<String> TEAMS =
            List.of("Support", "Platform", "Marketing", "Research", "Finance", "Operations", "People", "Editorial");

    static Names of(Language language, long seed) {
        var faker = new Faker(language.locale(), new Random(seed));
        return new Names(
                several(() -> person(faker, language)),
                several(() -> faker.company().name()),
                several(() -> faker.address().city()),
                several(() -> faker.commerce().productName()));
    }

    private static String person(Faker faker, Language language) {
        var first = faker.name().firstName();
        var last = faker.name().lastName();
        return language == Language.JA ? last + " " + first : first + " " + last;
    }

    private static List<String> several(Supplier<String> name) {
        return Stream.generate(name).limit(MANY).toList();
    }

    String person(RandomGenerator random) {
        return any(people, random);
    }

    String company(RandomGenerator random) {
        return any(companies, random);
    }

    String city(RandomGenerator random) {
        return any(cities, random);
    }

    String product(RandomGenerator random) {
        return any(products, random);
    }

    static String system(RandomGenerator random) {
        return any(SYSTEMS, random);
    }

    static String team(RandomGenerator random) {
        return any(TEAMS, random);
    }

    private static String any(List<String> names, RandomGenerator random) {
        return names.get(random.nextInt(names.size()));
    }
}
