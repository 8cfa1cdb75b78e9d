package dev.outputhub.platform.diff;

import dev.outputhub.platform.diff.Hunk.Kind;
import java.util.ArrayList;
import java.util.List;

/** Collects pieces in order; neighbours of one kind become one hunk, and a deletion comes before the insertion beside it. */
final class Pieces {

    private final List<Hunk> hunks = new ArrayList<>();
    private final StringBuilder equal = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();
    private int insertedCharacters;
    private int deletedCharacters;

    void add(Kind kind, List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        switch (kind) {
            case EQUAL -> {
                endChange();
                texts.forEach(equal::append);
            }
            case DELETE -> {
                endEqual();
                texts.forEach(deleted::append);
            }
            case INSERT -> {
                endEqual();
                texts.forEach(inserted::append);
            }
        }
    }

    TextDiff diff() {
        endChange();
        endEqual();
        return new TextDiff(List.copyOf(hunks), insertedCharacters, deletedCharacters);
    }

    private void endEqual() {
        end(Kind.EQUAL, equal);
    }

    private void endChange() {
        deletedCharacters += deleted.codePointCount(0, deleted.length());
        insertedCharacters += inserted.codePointCount(0, inserted.length());
        end(Kind.DELETE, deleted);
        end(Kind.INSERT, inserted);
    }

    private void end(Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            hunks.add(new Hunk(kind, text.toString()));
            text.setLength(0);
        }
    }
}
