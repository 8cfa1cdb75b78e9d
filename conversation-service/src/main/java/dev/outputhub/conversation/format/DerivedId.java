package dev.outputhub.conversation.format;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An id for a record that came without one. It comes from what the record says and when, never from where it stands: a
 * later export may list the same records in another order.
 */
public final class DerivedId {

    private static final String MARK = "derived-";

    private DerivedId() {}

    public static String of(@Nullable Object... facts) {
        return MARK + HexFormat.of().formatHex(Sha256.of(facts), 0, 16);
    }

    /** Whether a record came without an id of its own. */
    public static boolean isOne(String id) {
        return id.startsWith(MARK);
    }
}
