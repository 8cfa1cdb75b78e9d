package dev.outputhub.prompt.prompt.store;

import static dev.outputhub.prompt.database.Tables.PROMPT;
import static dev.outputhub.prompt.database.Tables.RETIRED_SLUG;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.database.Keys;
import dev.outputhub.prompt.database.tables.records.PromptRecord;
import dev.outputhub.prompt.slug.Slug;
import dev.outputhub.records.kind.RecordError;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
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
        return database.selectFrom(PROMPT).where(PromptRecords.KIND.is(id)).fetchOptional(Prompts::read);
    }

    public Prompt get(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("prompt", id));
    }

    /** One that is not in the trash. */
    public Prompt present(UUID id) {
        var prompt = get(id);
        if (prompt.isDeleted()) {
            throw new Problem(RecordError.RECORD_DELETED, "The prompt is in the trash. Restore it first.");
        }
        return prompt;
    }

    /** By its address, or by one it had before. */
    public Optional<Prompt> bySlug(String slug) {
        return database.selectFrom(PROMPT)
                .where(PromptRecords.KIND.mine())
                .and(PROMPT.SLUG.eq(slug).or(PROMPT.ID.in(once(slug))))
                .and(PROMPT.DELETED_AT.isNull())
                .fetchOptional(Prompts::read);
    }

    /** With a number at the end where others have it; where many take the free numbers at once, with the end of the id. */
    public Slug freeSlug(String title, UUID id, int attempt) {
        var base = Slug.of(title);
        if (attempt >= NUMBERED) {
            return base.with(id.toString().substring(28));
        }
        var taken = new HashSet<>(database.select(PROMPT.SLUG)
                .from(PROMPT)
                .where(PromptRecords.KIND.mine())
                .and(PROMPT.SLUG.startsWith(base.start()))
                .union(DSL.select(RETIRED_SLUG.SLUG)
                        .from(RETIRED_SLUG)
                        .where(RETIRED_SLUG.ORGANIZATION_ID.eq(
                                CurrentPrincipal.get().organizationId()))
                        .and(RETIRED_SLUG.SLUG.startsWith(base.start())))
                .fetch(PROMPT.SLUG));
        return base.freeAmong(taken::contains);
    }

    /** Whether it is the address of another prompt, or was: programs that know it must not get another one. */
    public boolean hasSlug(String slug, @Nullable UUID except) {
        var other = except == null ? DSL.noCondition() : PROMPT.ID.ne(except);
        var others = except == null ? DSL.noCondition() : RETIRED_SLUG.PROMPT_ID.ne(except);
        return database.fetchExists(
                        PROMPT,
                        PromptRecords.KIND.mine().and(PROMPT.SLUG.eq(slug)).and(other))
                || database.fetchExists(once(slug).and(others));
    }

    /** The address goes on leading to the prompt. */
    public void retireSlug(Prompt prompt) {
        retireSlug(prompt.id(), prompt.slug());
    }

    public void retireSlug(UUID id, String slug) {
        database.insertInto(RETIRED_SLUG)
                .set(RETIRED_SLUG.ORGANIZATION_ID, CurrentPrincipal.get().organizationId())
                .set(RETIRED_SLUG.SLUG, slug)
                .set(RETIRED_SLUG.PROMPT_ID, id)
                .onConflictDoNothing()
                .execute();
    }

    /** Addresses that lead to prompts beside their own. */
    public Map<UUID, List<String>> retiredSlugs(Collection<UUID> ids) {
        return database.select(RETIRED_SLUG.PROMPT_ID, RETIRED_SLUG.SLUG)
                .from(RETIRED_SLUG)
                .join(PROMPT)
                .on(PROMPT.ORGANIZATION_ID.eq(RETIRED_SLUG.ORGANIZATION_ID))
                .and(PROMPT.ID.eq(RETIRED_SLUG.PROMPT_ID))
                .and(PROMPT.SLUG.ne(RETIRED_SLUG.SLUG))
                .where(PromptRecords.KIND.are(ids))
                .orderBy(RETIRED_SLUG.SLUG)
                .fetchGroups(RETIRED_SLUG.PROMPT_ID, RETIRED_SLUG.SLUG);
    }

    /** Of prompts that are removed: their addresses lead nowhere, and to no other prompt. */
    void retireSlugs(Collection<UUID> ids) {
        database.selectFrom(PROMPT)
                .where(PromptRecords.KIND.are(ids))
                .fetch(Prompts::read)
                .forEach(this::retireSlug);
    }

    private static SelectConditionStep<Record1<UUID>> once(String slug) {
        return DSL.select(RETIRED_SLUG.PROMPT_ID)
                .from(RETIRED_SLUG)
                .where(RETIRED_SLUG.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(RETIRED_SLUG.SLUG.eq(slug));
    }

    /** @return false when another prompt has its slug */
    public boolean add(Prompt prompt, String currentText) {
        return database.insertInto(PROMPT)
                        .set(PROMPT.ORGANIZATION_ID, CurrentPrincipal.get().organizationId())
                        .set(PROMPT.ID, prompt.id())
                        .set(PROMPT.TITLE, prompt.title())
                        .set(PROMPT.SLUG, prompt.slug())
                        .set(PROMPT.KIND, prompt.kind())
                        .set(PROMPT.DESCRIPTION, prompt.description())
                        .set(PROMPT.ENGINEERED, prompt.engineered())
                        .set(PROMPT.NOTES, prompt.notes())
                        .set(PROMPT.FOLDER, prompt.folder())
                        .set(PROMPT.ARCHIVED, prompt.archived())
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

    public static Prompt read(PromptRecord row) {
        return new Prompt(
                row.getId(),
                row.getTitle(),
                row.getSlug(),
                row.getKind(),
                row.getDescription(),
                row.getEngineered(),
                row.getNotes(),
                row.getFolder(),
                row.getArchived(),
                row.getCurrentVersion(),
                row.getCreatedAt(),
                row.getCreatedBy(),
                row.getUpdatedAt(),
                row.getUpdatedBy(),
                row.getVersion(),
                row.getDeletedAt());
    }
}
