package dev.outputhub.output.text;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.storage.ObjectGone;
import dev.outputhub.platform.storage.ObjectStore;
import dev.outputhub.platform.text.TextBeginning;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a file and keeps its text, however the file is made. */
@Component
class FileReading {

    private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);

    /** How long a task waits for the one process; the others of the service go on meanwhile. */
    private static final Duration TURN = Duration.ofSeconds(5);

    /** An import hands over files before it has stored their messages. */
    private static final Duration OWNER_KNOWS_LATER = Duration.ofSeconds(20);

    /** What PostgreSQL or the marks of a search do not take, beside line breaks and tabs. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]+");

    /** A process takes as much memory as a service: one at a time. */
    private final Semaphore process = new Semaphore(1, true);

    private final FileTexts texts;
    private final RecordsOfFiles records;
    private final ObjectStore store;
    private final Extraction extraction;
    private final TextProperties limits;
    private final TransactionTemplate transaction;

    FileReading(
            FileTexts texts,
            RecordsOfFiles records,
            ObjectStore store,
            Extraction extraction,
            TextProperties limits,
            TransactionTemplate transaction) {
        this.texts = texts;
        this.records = records;
        this.store = store;
        this.extraction = extraction;
        this.limits = limits;
        this.transaction = transaction;
    }

    /** @return when to try again, where it has to be tried again */
    Optional<Duration> read(TextTask task) {
        try {
            return CurrentPrincipal.call(task.principal(), () -> read(task.fileId()));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service ends while a file is read", ending);
        }
    }

    private Optional<Duration> read(UUID fileId) throws InterruptedException {
        Optional<WaitingFile> file = Objects.requireNonNull(transaction.execute(_ -> texts.waiting(fileId)));
        Optional<Duration> again = file.isEmpty() ? Optional.empty() : read(file.get());
        if (again.isPresent()) {
            return again;
        }
        return records.learn(fileId) ? Optional.empty() : Optional.of(OWNER_KNOWS_LATER);
    }

    private Optional<Duration> read(WaitingFile file) throws InterruptedException {
        return file.type() == ReadableType.DOCUMENT ? inTurn(file) : readNow(file);
    }

    /** Where the store did not answer for long. */
    void giveUp(TextTask task) {
        CurrentPrincipal.run(
                task.principal(), () -> end(task.fileId(), TextState.FAILED, "It could not be fetched.", null));
    }

    private Optional<Duration> inTurn(WaitingFile file) throws InterruptedException {
        if (!process.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.of(Duration.ofSeconds(1));
        }
        try {
            return readNow(file);
        } finally {
            process.release();
        }
    }

    private Optional<Duration> readNow(WaitingFile file) throws InterruptedException {
        if (file.attempts() >= limits.attempts()) {
            end(file.id(), TextState.FAILED, "Reading it broke off " + limits.attempts() + " times.", null);
            return Optional.empty();
        }
        switch (extracted(file)) {
            case Extracted.Whole whole -> {
                var text = storable(whole.text());
                boolean empty = text.isBlank();
                end(file.id(), empty ? TextState.NONE : TextState.EXTRACTED, null, empty ? null : text);
            }
            case Extracted.Beginning beginning ->
                end(
                        file.id(),
                        TextState.TOO_LONG,
                        "Its first " + limits.longest() + " characters are found.",
                        storable(beginning.text()));
            case Extracted.Unreadable unreadable -> end(file.id(), TextState.FAILED, unreadable.reason(), null);
            case Extracted.Killed killed -> {
                int attempt = file.attempts() + 1;
                LOG.warn("Reading the file {} was given up, attempt {}: {}", file.id(), attempt, killed.reason());
                if (attempt < limits.attempts()) {
                    return Optional.of(limits.pause());
                }
                end(file.id(), TextState.FAILED, killed.reason(), null);
            }
        }
        return Optional.empty();
    }

    private Extracted extracted(WaitingFile file) throws InterruptedException {
        try (var content = store.open(file.storageKey())) {
            if (file.type() != ReadableType.DOCUMENT) {
                return plain(content);
            }
            transaction.executeWithoutResult(_ -> texts.begin(file.id()));
            return extraction.of(content, file.mediaType());
        } catch (ObjectGone gone) {
            return new Extracted.Unreadable("Its content is not there.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Extracted plain(InputStream content) throws IOException {
        var reader = new InputStreamReader(content, StandardCharsets.UTF_8);
        var text = new StringBuilder();
        var some = new char[8192];
        for (int count = reader.read(some); count >= 0 && text.length() <= limits.longest(); ) {
            text.append(some, 0, count);
            count = reader.read(some);
        }
        return text.length() > limits.longest()
                ? new Extracted.Beginning(text.substring(0, limits.longest()))
                : new Extracted.Whole(text.toString());
    }

    private String storable(String text) {
        return TextBeginning.of(CONTROLS.matcher(text).replaceAll(" "), limits.longest());
    }

    private void end(UUID fileId, TextState state, @Nullable String reason, @Nullable String text) {
        transaction.executeWithoutResult(_ -> texts.end(fileId, state, reason, text));
    }
}
