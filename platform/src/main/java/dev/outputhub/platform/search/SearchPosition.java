package dev.outputhub.platform.search;

import dev.outputhub.platform.problems.Problem;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The place after a hit, best first and of equals the later id first. A key and not a number of hits: what is added or deleted before
 * it shifts nothing. Written as {@code score,id}.
 */
public record SearchPosition(float score, UUID id) {

    static @Nullable SearchPosition parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            int comma = text.indexOf(',');
            float score = Float.parseFloat(text.substring(0, comma));
            if (Float.isFinite(score)) {
                return new SearchPosition(score, UUID.fromString(text.substring(comma + 1)));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            // told below, as a score that is no number
        }
        throw Problem.invalid("after", "is a score and an id, with a comma between");
    }

    /**
     * A date in the place of a score, so that hits of all services are ranked alike: minutes since 2000, which a real tells apart to
     * the minute until 2031 and to two minutes after it; among equals the later id comes first.
     */
    public static Field<Float> of(Field<Instant> date) {
        return DSL.field("((extract(epoch from {0}) - 946684800) / 60)::real", Float.class, date);
    }

    /** Everything behind the position; everything where there is none. */
    public static Condition after(@Nullable SearchPosition position, Field<? extends Number> score, Field<UUID> id) {
        return position == null
                ? DSL.noCondition()
                // real, as it was computed: the same number as a double is another
                : DSL.condition(
                        "({0}, {1}) < ({2}::real, {3}::uuid)",
                        score, id, DSL.val(position.score()), DSL.val(position.id()));
    }
}
