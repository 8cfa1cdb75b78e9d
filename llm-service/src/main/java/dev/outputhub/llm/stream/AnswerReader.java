package dev.outputhub.llm.stream;

import dev.outputhub.llm.completion.Completion;
import dev.outputhub.llm.completion.Completions;
import dev.outputhub.platform.problems.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Follows answers: from the live stream while it is there, from the stored text where it is not. */
@Service
public class AnswerReader {

    private static final Duration LOOK_WHILE_LIVE = Duration.ofSeconds(2);
    private static final Duration LOOK_WITHOUT_LIVE = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(150);

    private final LiveStream stream;
    private final Completions completions;
    private final Clock clock;
    private volatile boolean stopping;

    AnswerReader(LiveStream stream, Completions completions, Clock clock) {
        this.stream = stream;
        this.completions = completions;
        this.clock = clock;
    }

    /** Whether there is anything to follow after the event with this id. */
    public boolean saysMoreAfter(Completion completion, @Nullable String lastEventId) {
        return !completion.state().ended()
                || position(lastEventId).text() <= completion.answer().text().length();
    }

    /** Returns when the completion is over, or when this process stops; a listener then goes on at another. */
    public void follow(UUID completionId, @Nullable String lastEventId, AnswerListener listener) {
        var cursor = new StreamCursor(listener, position(lastEventId));
        var nextLook = Instant.MIN;
        var pause = PAUSE;
        while (!stopping) {
            var entries = stream.read(completionId, cursor.at());
            var told = cursor.tell(entries.orElse(List.of()));
            var now = clock.instant();
            if (told == StreamCursor.Result.LOOK || !now.isBefore(nextLook)) {
                if (look(completionId, cursor)) {
                    return;
                }
                nextLook = now.plus(entries.isPresent() ? LOOK_WHILE_LIVE : LOOK_WITHOUT_LIVE);
            }
            listener.waiting();
            pause = told == StreamCursor.Result.MORE ? PAUSE : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
            if (!sleep(pause)) {
                return;
            }
        }
    }

    private boolean look(UUID completionId, StreamCursor cursor) {
        var completion = completions.find(completionId).orElseThrow(() -> Problem.notFound("completion", completionId));
        cursor.catchUp(completion.answer());
        if (!completion.state().ended()) {
            return false;
        }
        cursor.end(completion);
        return true;
    }

    private static Position position(@Nullable String lastEventId) {
        return lastEventId == null
                ? Position.START
                : Position.parse(lastEventId).orElse(Position.START);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static boolean sleep(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }
}
