package dev.outputhub.records.change;

import dev.outputhub.platform.text.TextBeginning;
import dev.outputhub.records.terms.TermDifference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a change changed, as the audit trail may know it. Of a record that is confidential before or after the change, of words only
 * their lengths.
 */
public final class Changes {

    /** In characters. The trail tells what changed and is no second place to keep it. */
    private static final int LONGEST = 2_000;

    private final boolean confidential;
    private final List<String> names = new ArrayList<>();
    private final Map<String, @Nullable Object> before = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> after = new LinkedHashMap<>();

    public Changes(boolean confidential) {
        this.confidential = confidential;
    }

    /** What says nothing of the contents: a date, an id, a number. */
    public void value(String name, @Nullable Object old, @Nullable Object now) {
        if (!Objects.equals(old, now)) {
            put(name, name, old, now);
        }
    }

    /** What people wrote, such as a title. */
    public void words(String name, @Nullable String old, @Nullable String now) {
        if (confidential) {
            length(name, old, now);
        } else if (!Objects.equals(old, now)) {
            put(name, name, cut(old), cut(now));
        }
    }

    /** A long text, of which the trail gets the length alone. */
    public void length(String name, @Nullable String old, @Nullable String now) {
        if (!Objects.equals(old, now)) {
            put(name, name + "Length", length(old), length(now));
        }
    }

    /** What would give the contents away to somebody who guesses them, such as their hash. */
    public void unlessConfidential(String name, Object now) {
        if (!confidential) {
            put(name, name, null, now);
        }
    }

    /** Terms are named by their ids: the names belong to their owner. */
    public void terms(TermDifference terms) {
        terms.after().forEach((vocabulary, now) -> {
            var name = "terms." + vocabulary;
            put(name, name, terms.before().get(vocabulary), now);
        });
    }

    private void put(String name, String shown, @Nullable Object old, @Nullable Object now) {
        names.add(name);
        before.put(shown, old);
        after.put(shown, now);
    }

    /** The names of what changed; {@code terms.tags} for terms of a vocabulary. */
    public List<String> names() {
        return List.copyOf(names);
    }

    public Map<String, @Nullable Object> before() {
        return before;
    }

    public Map<String, @Nullable Object> after() {
        return after;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST
                ? text
                : TextBeginning.of(text, LONGEST) + "… (" + text.length() + " characters)";
    }
}
