package dev.outputhub.conversation.imports.job;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How many records of one kind ended how. */
public record ResultCounts(@JsonProperty("new") int created, int updated, int unchanged, int skipped) {

    public static final ResultCounts NONE = new ResultCounts(0, 0, 0, 0);

    ResultCounts plus(ResultCounts more) {
        return new ResultCounts(
                created + more.created, updated + more.updated, unchanged + more.unchanged, skipped + more.skipped);
    }

    int taken() {
        return created + updated + unchanged;
    }

    static ResultCounts one(ImportResult result) {
        return switch (result) {
            case NEW -> new ResultCounts(1, 0, 0, 0);
            case UPDATED -> new ResultCounts(0, 1, 0, 0);
            case UNCHANGED -> new ResultCounts(0, 0, 1, 0);
            case SKIPPED -> new ResultCounts(0, 0, 0, 1);
        };
    }
}
