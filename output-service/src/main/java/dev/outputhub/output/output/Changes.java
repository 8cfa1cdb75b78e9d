package dev.outputhub.output.output;

import dev.outputhub.platform.terms.ResolvedTerms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a change changed, as the audit trail may know it. */
final class Changes {

    private final boolean sensitive;
    private final List<String> names = new ArrayList<>();
    private final Map<String, @Nullable Object> before = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> after = new LinkedHashMap<>();

    Changes(boolean sensitive) {
        this.sensitive = sensitive;
    }

    static Changes between(OutputFields old, OutputFields now, boolean sensitive) {
        var changes = new Changes(sensitive);
        changes.words("title", old.title(), now.title());
        changes.value("mediaType", old.mediaType(), now.mediaType());
        changes.value("language", old.language(), now.language());
        changes.value("date", old.date(), now.date());
        changes.value("rating", old.rating(), now.rating());
        changes.length("notes", old.notes(), now.notes());
        changes.value("promptId", old.promptId(), now.promptId());
        changes.value("promptVersion", old.promptVersion(), now.promptVersion());
        changes.value("agentId", old.agentId(), now.agentId());
        changes.value("conversationId", old.conversationId(), now.conversationId());
        changes.value("messageId", old.messageId(), now.messageId());
        return changes;
    }

    /** Terms are named by their ids: the names belong to their owner. */
    void terms(ResolvedTerms terms) {
        put(terms, "", after);
    }

    void added(ResolvedTerms terms) {
        put(terms, ".added", after);
    }

    void removed(ResolvedTerms terms) {
        put(terms, ".removed", after);
    }

    private void put(ResolvedTerms terms, String suffix, Map<String, @Nullable Object> side) {
        terms.byVocabulary().forEach((vocabulary, ids) -> {
            var name = "terms." + vocabulary;
            if (!names.contains(name)) {
                names.add(name);
            }
            side.put(name + suffix, ids);
        });
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    List<String> names() {
        return List.copyOf(names);
    }

    Map<String, @Nullable Object> before() {
        return before;
    }

    Map<String, @Nullable Object> after() {
        return after;
    }

    private void value(String name, @Nullable Object old, @Nullable Object now) {
        if (!Objects.equals(old, now)) {
            names.add(name);
            before.put(name, old);
            after.put(name, now);
        }
    }

    private void words(String name, String old, String now) {
        if (sensitive) {
            length(name, old, now);
        } else {
            value(name, old, now);
        }
    }

    private void length(String name, @Nullable String old, @Nullable String now) {
        if (!Objects.equals(old, now)) {
            names.add(name);
            before.put(name + "Length", old == null ? 0 : old.length());
            after.put(name + "Length", now == null ? 0 : now.length());
        }
    }
}
