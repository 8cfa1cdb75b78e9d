package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.console.HubProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A time as people write it. */
final class WantedTime {

    private WantedTime() {}

    /** @param zone of a time that names none */
    static Instant of(String text, Instant now, ZoneId zone) {
        var time = read(text.strip().replace(' ', 'T'), zone);
        if (time.isAfter(now)) {
            throw new HubProblem(text + " has not come yet.", "Without --to all that there is is restored.");
        }
        return time;
    }

    private static Instant read(String text, ZoneId zone) {
        try {
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException _) {
            throw new HubProblem(
                    "--to wants a time, not \"" + text + "\".",
                    "For example: ./hub restore --to 2026-11-28T09:30:00Z, or 2026-11-28T09:30 of this machine's clock");
        }
    }
}
