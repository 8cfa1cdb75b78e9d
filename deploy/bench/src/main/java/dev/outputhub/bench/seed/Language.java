package dev.outputhub.bench.seed;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** What the texts are written in: mostly English, some German, a little Japanese. */
enum Language {
    EN(Locale.ENGLISH, 70),
    DE(Locale.GERMAN, 20),
    JA(Locale.JAPANESE, 10);

    private final Locale locale;
    private final int percent;

    Language(Locale locale, int percent) {
        this.locale = locale;
        this.percent = percent;
    }

    Locale locale() {
        return locale;
    }

    String tag() {
        return locale.toLanguageTag();
    }

    static Language any(RandomGenerator random) {
        int place = random.nextInt(100);
        return place < EN.percent ? EN : place < EN.percent + DE.percent ? DE : JA;
    }
}
