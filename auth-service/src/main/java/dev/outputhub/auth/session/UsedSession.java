package dev.outputhub.auth.session;

import dev.outputhub.platform.problems.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session at its use.
 *
 * @param id by which its person knows it
 * @param age since its sign-in
 * @param longestPause in which nobody used it, this use counted
 */
public record UsedSession(UUID id, Duration age, Duration longestPause) {

    static UsedSession of(KeptSession kept, Instant now) {
        var pause = Duration.between(kept.lastUsedAt(), now);
        return new UsedSession(
                kept.id(),
                Duration.between(kept.beganAt(), now),
                kept.longestPause().compareTo(pause) > 0 ? kept.longestPause() : pause);
    }

    /**
     * @param idleMinutes null for no limit, like the hours
     * @throws Problem 401 for one that is beyond a limit of the organisation that it is used for
     */
    public void admitTo(String organization, @Nullable Integer idleMinutes, @Nullable Integer hours) {
        if (idleMinutes != null && longestPause.compareTo(Duration.ofMinutes(idleMinutes)) >= 0) {
            throw expired(organization + " ends sessions that nobody used for " + idleMinutes + " minutes");
        }
        if (hours != null && age.compareTo(Duration.ofHours(hours)) >= 0) {
            throw expired(organization + " ends sessions " + hours + (hours == 1 ? " hour" : " hours")
                    + " after the sign-in");
        }
    }

    private static Problem expired(String why) {
        return new Problem(SessionError.SESSION_EXPIRED, why + ". Sign in again to go on.");
    }
}
