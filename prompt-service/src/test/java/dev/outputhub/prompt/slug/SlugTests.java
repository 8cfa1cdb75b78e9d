package dev.outputhub.prompt.slug;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTests {

    @ParameterizedTest
    @CsvSource({
        "Machine learning, machine-learning",
        "'  Two   spaces -- and signs!? ', two-spaces-and-signs",
        "Käse & Brot, kase-and-brot",
        "Straße, strasse",
        "İstanbul, istanbul",
        "Łódź, lodz",
        "Ærø, aero",
        "GPT-4.1 mini, gpt-4-1-mini",
        "日本語 の 文, 日本語-の-文",
        "ΟΔΟΣ, οδος",
        "हिन्दी, हिन्दी",
        "½ off, 1-2-off"
    })
    void readsLikeTheName(String name, String slug) {
        assertThat(Slug.of(name)).hasToString(slug);
    }

    @Test
    void tellsNamesApartThatDifferBySignsOnly() {
        assertThat(Slug.of("C")).hasToString("c");
        assertThat(Slug.of("C++")).hasToString("c-plus-plus");
        assertThat(Slug.of("C#")).hasToString("c-sharp");
        assertThat(Slug.of("100%")).hasToString("100-percent");
    }

    @Test
    void hasOneForANameOfNothingButSigns() {
        assertThat(Slug.of("🚀")).hasToString("u-1f680");
        assertThat(Slug.of("🚀")).isNotEqualTo(Slug.of("🌙"));
        assertThat(Slug.of(" ")).hasToString("u-0");
    }

    @Test
    void isCutWhereItIsTooLongAndNeverWithinACharacter() {
        assertThat(Slug.of("a".repeat(300)).value()).hasSize(Slug.LONGEST);
        assertThat(Slug.of("a" + "𠀀".repeat(100)).value()).hasSize(Slug.LONGEST - 1);
        assertThat(Slug.of("word ".repeat(40)).value()).doesNotEndWith("-");
    }

    @ParameterizedTest
    @CsvSource({
        "tides, true",
        "polite-reply-2, true",
        "'', false",
        "Tides, false",
        "-a, false",
        "a--b, false",
        "a b, false"
    })
    void knowsOneWhenItSeesOne(String text, boolean slug) {
        assertThat(Slug.isOne(text)).isEqualTo(slug);
    }

    @Test
    void takesTheFirstFreeNumber() {
        var taken = new HashSet<String>();
        for (int i = 0; i < 12; i++) {
            taken.add(Slug.of("Tides").freeAmong(taken::contains).value());
        }
        assertThat(taken).hasSize(12).contains("tides", "tides-2", "tides-12");
        var longest = Slug.of("b".repeat(100));
        assertThat(longest.freeAmong(longest.value()::equals).value())
                .hasSize(Slug.LONGEST)
                .endsWith("b-2");
    }

    @Test
    void isASlugWhateverTheNameIs() {
        var random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            var name = random.ints(random.nextInt(120), 0, 0x2fff)
                    .filter(Character::isDefined)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            var slug = Slug.of(name).value();
            assertThat(Slug.isOne(slug)).as("%s of %s", slug, name).isTrue();
        }
    }
}
