package dev.outputhub.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessNotesTests {

    private static final UUID SOMEBODY = UUID.randomUUID();

    private final Hours clock = new Hours();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AccessNotes notes = new AccessNotes(clock, meters);

    @Test
    void whatRepeatsIsOneNoteWithACount() {
        notes.add(refused("/a"));
        clock.pass(Duration.ofSeconds(1));
        notes.add(refused("/a"));
        notes.add(refused("/b"));
        assertThat(notes.due())
                .extracting(note -> note.access().path(), AccessNote::count)
                .containsExactlyInAnyOrder(tuple("/a", 2L), tuple("/b", 1L));
        assertThat(notes.due()).isEmpty();
    }

    @Test
    void theFirstIsDueAtOnceAndRepetitionsAreCountedForTenMinutes() {
        notes.add(refused("/a"));
        assertThat(notes.due()).hasSize(1);
        notes.add(refused("/a"));
        notes.add(refused("/a"));
        assertThat(notes.due()).isEmpty();
        clock.pass(Duration.ofMinutes(11));
        assertThat(notes.due()).extracting(AccessNote::count).containsExactly(2L);
    }

    @Test
    void whoeverStopsGetsThemAll() {
        notes.add(refused("/a"));
        notes.due();
        notes.add(refused("/a"));
        assertThat(notes.all()).extracting(AccessNote::count).containsExactly(1L);
    }

    @Test
    void whoeverKnocksAtMorePlacesThanAreKeptIsCountedWithoutThem() {
        for (int i = 0; i < AccessNotes.MOST + 500; i++) {
            notes.add(refused("/" + i));
        }
        var all = notes.all();
        assertThat(all).hasSize(AccessNotes.MOST + 1);
        assertThat(all.stream().mapToLong(AccessNote::count).sum()).isEqualTo(AccessNotes.MOST + 500);
    }

    @Test
    void whatIsKeptHasABoundAndWhatIsLostIsCounted() {
        for (int i = 0; i < 2 * AccessNotes.MOST + 70; i++) {
            notes.add(new Access(
                    SOMEBODY, UUID.randomUUID(), null, null, AccessKind.SEARCH, SOMEBODY, "203.0.113.7", "/" + i));
        }
        assertThat(notes.all()).hasSize(2 * AccessNotes.MOST);
        assertThat(meters.counter("hub.access.lost").count()).isEqualTo(70);
    }

    private static Access refused(String path) {
        return new Access(SOMEBODY, SOMEBODY, null, null, AccessKind.REFUSED, SOMEBODY, "203.0.113.7", path);
    }

    private static final class Hours extends Clock {

        private Instant now = Instant.parse("2026-01-31T09:00:00Z");

        private void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
