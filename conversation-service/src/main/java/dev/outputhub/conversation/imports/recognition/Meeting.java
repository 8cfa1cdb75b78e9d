package dev.outputhub.conversation.imports.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How what an exporter wrote down, which is one branch, meets a conversation.
 *
 * @param shared its turns that are in the conversation, from the first one
 * @param whole whether that is all of it; else it goes on where the conversation ends
 */
public record Meeting(List<Turn> shared, boolean whole) {

    /** Null where they part before either ends: then they are two, whatever they have in common. */
    public static @Nullable Meeting of(ConversationTurns copy, TurnMarks conversation) {
        if (!copy.isOneBranch()) {
            return null;
        }
        var path = copy.all();
        var count = 0;
        while (count < path.size() && conversation.has(path.get(count))) {
            count++;
        }
        var shared = path.subList(0, count);
        if (shared.stream().allMatch(turn -> turn.opening() == null)) {
            return null;
        }
        var whole = count == path.size();
        return whole || conversation.isLast(shared.getLast()) ? new Meeting(shared, whole) : null;
    }
}
