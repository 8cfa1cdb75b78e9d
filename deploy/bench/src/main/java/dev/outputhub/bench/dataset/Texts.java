package dev.outputhub.bench.dataset;

import java.util.Random;

/** Texts of a made-up language with the word frequencies of a real one (Zipf), the same for the same number. */
public final class Texts {

    private static final int LEXICON = 30_000;
    private static final long SEED = 20_240_923L;
    private static final String[] SYLLABLES = {
        "ka", "re", "mo", "ti", "sel", "vor", "an", "lu", "pre", "dis", "con", "tra", "mi", "nal", "er", "ion", "ba",
        "fi", "gu", "os"
    };

    private final String[] words = new String[LEXICON];

    public Texts() {
        var random = new Random(SEED);
        for (int i = 0; i < LEXICON; i++) {
            var word = new StringBuilder();
            int syllables = 2 + random.nextInt(3);
            for (int s = 0; s < syllables; s++) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words[i] = word.toString();
        }
    }

    /** About so many characters of Markdown. */
    public String markdown(long number, int length) {
        var random = new Random(SEED * 31 + number);
        var text = new StringBuilder(length + 64);
        text.append("# ").append(sentence(random, 5)).append("\n\n");
        while (text.length() < length) {
            text.append(sentence(random, 12)).append(random.nextInt(6) == 0 ? ".\n\n" : ". ");
        }
        return text.toString();
    }

    public String title(long number) {
        return sentence(new Random(SEED * 17 + number), 5);
    }

    private String sentence(Random random, int length) {
        var sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            sentence.append(i == 0 ? "" : " ").append(words[rank(random)]);
        }
        return sentence.toString();
    }

    // the inverse of Zipf's distribution with exponent 1: rank = size^u
    private static int rank(Random random) {
        return (int) Math.min(LEXICON - 1, Math.pow(LEXICON, random.nextDouble()) - 1);
    }
}
