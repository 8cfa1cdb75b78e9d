package dev.outputhub.prompt.vocabulary;

import dev.outputhub.platform.problems.ErrorCode;
import dev.outputhub.platform.problems.Kind;

/** What can go wrong with vocabularies and terms. */
public enum VocabularyError implements ErrorCode {
    VOCABULARY_KEY_TAKEN(Kind.CONFLICT),
    VOCABULARY_IN_USE(Kind.CONFLICT),
    VOCABULARY_BUILT_IN(Kind.REFUSED),
    TERM_NAME_TAKEN(Kind.CONFLICT),
    TERM_SLUG_TAKEN(Kind.CONFLICT),
    TERM_IN_USE(Kind.CONFLICT),
    TERM_MERGED(Kind.REFUSED),
    TERM_BUILT_IN(Kind.REFUSED),
    TERM_LIMITED(Kind.REFUSED),
    TERM_HIERARCHY(Kind.REFUSED);

    private final Kind kind;

    VocabularyError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
