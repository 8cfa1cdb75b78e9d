package dev.outputhub.records.life;

import dev.outputhub.records.change.Edit;
import dev.outputhub.records.terms.TermDifference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a patch changed about a record.
 *
 * @param edit null where the record's own fields stayed
 * @param favourite the caller's mark as it was; null where it stayed
 */
record Revised(
        @Nullable Edit edit, TermDifference terms, @Nullable Boolean favourite) {

    boolean isAnything() {
        return edit != null || !terms.isEmpty() || favourite != null;
    }

    /** The merge patch that makes the record what it was. */
    ObjectNode back() {
        var back = edit == null ? JsonNodeFactory.instance.objectNode() : edit.back();
        if (!terms.isEmpty()) {
            var byVocabulary = back.putObject("terms");
            terms.before().forEach((vocabulary, ids) -> {
                var array = byVocabulary.putArray(vocabulary);
                ids.forEach(id -> array.add(id.toString()));
            });
        }
        if (favourite != null) {
            back.put("favourite", favourite);
        }
        return back;
    }
}
