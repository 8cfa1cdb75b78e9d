package dev.outputhub.platform.problems;

import java.util.Locale;

/** A stable name of a failure that callers may branch on. Each service has one enum of these. */
public interface ErrorCode {

    String name();

    Kind kind();

    /** The code as callers see it: {@code PROMPT_NOT_FOUND} becomes {@code prompt-not-found}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
