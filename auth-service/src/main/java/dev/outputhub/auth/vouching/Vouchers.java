package dev.outputhub.auth.vouching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.outputhub.platform.storage.ObjectGone;
import dev.outputhub.platform.storage.ObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** What was signed about trails, in the object store. */
@Component
class Vouchers {

    private static final String JOSE = "application/jose";
    /** Of organisations. */
    private static final int REMEMBERED = 10_000;
    /** An operator may have taken the newest away. */
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(30);

    private final ObjectStore store;
    private final VouchingKey key;
    private final VouchingProperties properties;
    private final Clock clock;
    private final Cache<UUID, Checkpoint> newest = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    Vouchers(ObjectStore store, VouchingKey key, VouchingProperties properties, Clock clock) {
        this.store = store;
        this.key = key;
        this.properties = properties;
        this.clock = clock;
    }

    static String folder(UUID organization) {
        return "audit/" + organization + "/";
    }

    /** The sequences that checkpoints begin with, in order. */
    List<Long> checkpoints(UUID organization) {
        return numbers(checkpointFolder(organization), null);
    }

    Optional<String> signedCheckpoint(UUID organization, long from) {
        return text(checkpointFolder(organization) + number(from));
    }

    Optional<Checkpoint> checkpoint(UUID organization, long from) {
        return signedCheckpoint(organization, from)
                .flatMap(text -> key.read(text, Checkpoint.TYPE, Checkpoint.class))
                .filter(found -> found.organization().equals(organization) && found.from() == from);
    }

    /** What this instance knows; another may have added one since. */
    Optional<Checkpoint> rememberedCheckpoint(UUID organization) {
        return Optional.ofNullable(newest.getIfPresent(organization));
    }

    Optional<Checkpoint> newestCheckpoint(UUID organization) {
        var known = newest.getIfPresent(organization);
        var folder = checkpointFolder(organization);
        var later = numbers(folder, known == null ? null : folder + number(known.from()));
        if (later.isEmpty()) {
            return Optional.ofNullable(known);
        }
        var found = checkpoint(organization, later.getLast());
        found.ifPresent(checkpoint -> newest.put(organization, checkpoint));
        return found;
    }

    /** What another instance has put there stays. */
    void add(Checkpoint checkpoint) {
        var organization = checkpoint.organization();
        putOnce(checkpointFolder(organization) + number(checkpoint.from()), key.sign(Checkpoint.TYPE, checkpoint));
    }

    Optional<String> signedBeginning(UUID organization) {
        var all = numbers(beginningFolder(organization), null);
        return all.isEmpty() ? Optional.empty() : text(beginningFolder(organization) + number(all.getLast()));
    }

    Optional<Beginning> beginning(UUID organization) {
        return signedBeginning(organization)
                .flatMap(text -> key.read(text, Beginning.TYPE, Beginning.class))
                .filter(found -> found.organization().equals(organization));
    }

    void add(Beginning beginning) {
        putOnce(
                beginningFolder(beginning.organization()) + number(beginning.from()),
                key.sign(Beginning.TYPE, beginning));
    }

    /** Those of entries that are gone say nothing any more. */
    void forgetBefore(Beginning beginning) {
        var organization = beginning.organization();
        for (var folder : List.of(checkpointFolder(organization), beginningFolder(organization))) {
            numbers(folder, null).stream()
                    .filter(from -> from < beginning.from())
                    .forEach(from -> store.remove(folder + number(from)));
        }
    }

    Optional<CheckState> state(UUID organization) {
        return text(folder(organization) + "check")
                .flatMap(text -> key.read(text, CheckState.TYPE, CheckState.class))
                .filter(found -> found.organization().equals(organization));
    }

    void keep(CheckState state) {
        var content = key.sign(CheckState.TYPE, state).getBytes(StandardCharsets.US_ASCII);
        store.put(folder(state.organization()) + "check", JOSE, content.length, new ByteArrayResource(content));
    }

    /** @return whether anything was there */
    boolean removeSome(UUID organization) {
        newest.invalidate(organization);
        return store.removeSome(folder(organization));
    }

    private void putOnce(String name, String text) {
        store.putOnce(name, JOSE, text.getBytes(StandardCharsets.US_ASCII), lockedUntil());
    }

    private @Nullable Instant lockedUntil() {
        return properties.lock().isZero() ? null : clock.instant().plus(properties.lock());
    }

    private Optional<String> text(String name) {
        try (var content = store.open(name)) {
            return Optional.of(new String(content.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (ObjectGone _) {
            return Optional.empty();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private List<Long> numbers(String folder, @Nullable String after) {
        var numbers = new ArrayList<Long>();
        var last = after;
        List<String> some;
        do {
            some = store.keys(folder, last);
            some.stream()
                    .map(name -> name.substring(folder.length()))
                    .filter(name -> name.matches("\\d{19}"))
                    .map(Long::valueOf)
                    .forEach(numbers::add);
            last = some.isEmpty() ? last : some.getLast();
        } while (some.size() == ObjectStore.LISTED);
        return numbers;
    }

    private static String checkpointFolder(UUID organization) {
        return folder(organization) + "checkpoints/";
    }

    private static String beginningFolder(UUID organization) {
        return folder(organization) + "beginnings/";
    }

    /** As wide as the largest, so that the store's order is that of the numbers. */
    private static String number(long sequence) {
        return "%019d".formatted(sequence);
    }
}
