package dev.outputhub.prompt.prompt;

import static dev.outputhub.prompt.database.Tables.PROMPT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.database.Keys;
import dev.outputhub.prompt.database.tables.records.PromptRecord;
import dev.outputhub.prompt.slug.Slug;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The prompts of the caller's organisation. Use it within a transaction. */
@Repository
public class Prompts {

    /** So often a slug with a number is tried. */
    private static final int NUMBERED = 3;

    private final DSLContext database;

    Prompts(DSLContext database) {
        this.database = database;
    }

    public Optional<Prompt> find(UUID id) {
        return database.selectFrom(PROMPT).where(is(id)).fetchOptional(Prompts::read);
    }

    public Prompt get(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("prompt", id));
    }

    /** One that is not in the trash. */
    public Prompt present(UUID id) {
        return refuseDeleted(get(id));
    }

    /** The same, held against changes until the transaction ends. */
    public Prompt lock(UUID id) {
        return database.selectFrom(PROMPT)
                .where(is(id))
                .forUpdate()
                .fetchOptional(Prompts::read)
                .orElseThrow(() -> Problem.notFound("prompt", id));
    }

    static Prompt refuseDeleted(Prompt prompt) {
        if (prompt.isDeleted()) {
            throw new Problem(PromptError.PROMPT_DELETED, "This prompt is in the trash. Restore it first.");
        }
        return prompt;
    }

    public Optional<Prompt> bySlug(String slug) {
        return database.selectFrom(PROMPT)
                .where(mine())
                .and(PROMPT.SLUG.eq(slug))
                .and(PROMPT.DELETED_AT.isNull())
                .fetchOptional(Prompts::read);
    }

    /** With a number at the end where others have it; where many take the free numbers at once, with the end of the id. */
    Slug freeSlug(String title, UUID id, int attempt) {
        var base = Slug.of(title);
        if (attempt >= NUMBERED) {
            return base.with(id.toString().substring(28));
        }
        var taken = new HashSet<>(database.select(PROMPT.SLUG)
                .from(PROMPT)
                .where(mine())
                .and(PROMPT.SLUG.startsWith(base.start()))
                .fetch(PROMPT.SLUG));
        return base.freeAmong(taken::contains);
    }

    boolean hasSlug(String slug, @Nullable UUID except) {
        return database.fetchExists(
                PROMPT,
                mine().and(PROMPT.SLUG.eq(slug)).and(except == null ? PROMPT.ID.isNotNull() : PROMPT.ID.ne(except)));
    }

    /** @return false when another prompt has its slug */
    boolean add(Prompt prompt, String currentText) {
        return database.insertInto(PROMPT)
                        .set(PROMPT.ORGANIZATION_ID, CurrentPrincipal.get().organizationId())
                        .set(PROMPT.ID, prompt.id())
                        .set(PROMPT.TITLE, prompt.title())
                        .set(PROMPT.SLUG, prompt.slug())
                        .set(PROMPT.KIND, prompt.kind())
                        .set(PROMPT.DESCRIPTION, prompt.description())
                        .set(PROMPT.ENGINEERED, prompt.engineered())
                        .set(PROMPT.NOTES, prompt.notes())
                        .set(PROMPT.CURRENT_VERSION, prompt.currentVersion())
                        .set(PROMPT.CURRENT_TEXT, currentText)
                        .set(PROMPT.CREATED_AT, prompt.createdAt())
                        .set(PROMPT.CREATED_BY, prompt.createdBy())
                        .set(PROMPT.UPDATED_AT, prompt.updatedAt())
                        .set(PROMPT.UPDATED_BY, prompt.updatedBy())
                        .set(PROMPT.VERSION, prompt.version())
                        .onConflictOnConstraint(Keys.PROMPT_SLUG_TAKEN)
                        .doNothing()
                        .execute()
                == 1;
    }

    Prompt edit(UUID id, EditablePrompt edited, Instant now) {
        return database.update(PROMPT)
                .set(PROMPT.TITLE, edited.title().strip())
                .set(PROMPT.SLUG, edited.slug())
                .set(PROMPT.DESCRIPTION, edited.description())
                .set(PROMPT.ENGINEERED, edited.engineered())
                .set(PROMPT.NOTES, edited.notes())
                .set(touch(now))
                .where(is(id))
                .returning()
                .fetchSingle(Prompts::read);
    }

    Prompt publish(UUID id, int number, String text, Instant now) {
        return database.update(PROMPT)
                .set(PROMPT.CURRENT_VERSION, number)
                .set(PROMPT.CURRENT_TEXT, text)
                .set(touch(now))
                .where(is(id))
                .returning()
                .fetchSingle(Prompts::read);
    }

    /** Something about it changed that is stored elsewhere. */
    public Prompt touched(UUID id, Instant now) {
        return database.update(PROMPT).set(touch(now)).where(is(id)).returning().fetchSingle(Prompts::read);
    }

    Prompt delete(UUID id, Instant now) {
        return database.update(PROMPT)
                .set(PROMPT.DELETED_AT, now)
                .set(PROMPT.DELETED_BY, CurrentPrincipal.get().personId())
                .set(touch(now))
                .where(is(id))
                .returning()
                .fetchSingle(Prompts::read);
    }

    Prompt restore(UUID id, Instant now) {
        return database.update(PROMPT)
                .setNull(PROMPT.DELETED_AT)
                .setNull(PROMPT.DELETED_BY)
                .set(touch(now))
                .where(is(id))
                .returning()
                .fetchSingle(Prompts::read);
    }

    private static Map<Field<?>, Object> touch(Instant now) {
        return Map.of(
                PROMPT.UPDATED_AT,
                now,
                PROMPT.UPDATED_BY,
                CurrentPrincipal.get().personId(),
                PROMPT.VERSION,
                PROMPT.VERSION.plus(1));
    }

    static Condition mine() {
        return PROMPT.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId());
    }

    private static Condition is(UUID id) {
        return mine().and(PROMPT.ID.eq(id));
    }

    static Prompt read(PromptRecord row) {
        return new Prompt(
                row.getId(),
                row.getTitle(),
                row.getSlug(),
                row.getKind(),
                row.getDescription(),
                row.getEngineered(),
                row.getNotes(),
                row.getCurrentVersion(),
                row.getCreatedAt(),
                row.getCreatedBy(),
                row.getUpdatedAt(),
                row.getUpdatedBy(),
                row.getVersion(),
                row.getDeletedAt());
    }
}
