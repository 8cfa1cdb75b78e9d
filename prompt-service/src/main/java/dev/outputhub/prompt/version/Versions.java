package dev.outputhub.prompt.version;

import static dev.outputhub.prompt.database.Tables.PROMPT_LABEL;
import static dev.outputhub.prompt.database.Tables.PROMPT_VERSION;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.database.Keys;
import dev.outputhub.prompt.database.tables.records.PromptVersionRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;

/** The versions of the organisation's prompts. Use it within a transaction. */
@Repository
public class Versions {

    public static final String LATEST = "latest";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final DSLContext database;
    private final ContentJson json;

    Versions(DSLContext database, ContentJson json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Stores a version under its number.
     *
     * @throws Problem 409 when somebody else stored one under it meanwhile
     */
    public void add(PromptVersion version) {
        var content = version.content();
        int stored = database.insertInto(PROMPT_VERSION)
                .set(PROMPT_VERSION.ORGANIZATION_ID, organization())
                .set(PROMPT_VERSION.PROMPT_ID, version.promptId())
                .set(PROMPT_VERSION.NUMBER, version.number())
                .set(PROMPT_VERSION.TEMPLATE, content.template())
                .set(PROMPT_VERSION.MESSAGES, content.messages() == null ? null : json.write(content.messages()))
                .set(PROMPT_VERSION.VARIABLES, json.write(content.variables()))
                .set(PROMPT_VERSION.SETTINGS, json.write(content.settings()))
                .set(PROMPT_VERSION.MESSAGE, version.message())
                .set(PROMPT_VERSION.REVERTS_TO, version.revertsTo())
                .set(PROMPT_VERSION.CREATED_AT, version.createdAt())
                .set(PROMPT_VERSION.CREATED_BY, version.createdBy())
                .onConflictOnConstraint(Keys.PROMPT_VERSION_NUMBER_TAKEN)
                .doNothing()
                .execute();
        if (stored == 0) {
            throw new Problem(
                    VersionError.VERSION_RACE,
                    "Somebody else published version " + version.number()
                            + " a moment ago. Look at it, then try again.");
        }
    }

    public PromptVersion get(UUID promptId, int number) {
        return find(promptId, number).orElseThrow(() -> Problem.notFound("version", number));
    }

    public Optional<PromptVersion> find(UUID promptId, int number) {
        return database.selectFrom(PROMPT_VERSION)
                .where(of(promptId))
                .and(PROMPT_VERSION.NUMBER.eq(number))
                .fetchOptional(this::read);
    }

    /** All of some prompts, in the order of their numbers. */
    public Map<UUID, List<PromptVersion>> of(Collection<UUID> promptIds) {
        return database.selectFrom(PROMPT_VERSION)
                .where(PROMPT_VERSION.ORGANIZATION_ID.eq(organization()))
                .and(PROMPT_VERSION.PROMPT_ID.in(promptIds))
                .orderBy(PROMPT_VERSION.NUMBER)
                .fetchGroups(PROMPT_VERSION.PROMPT_ID, this::read);
    }

    /** With the labels and QA activities that belong to them. An import takes back what it brought; nobody else may. */
    public void remove(UUID promptId, Collection<Integer> numbers) {
        database.deleteFrom(PROMPT_VERSION)
                .where(of(promptId))
                .and(PROMPT_VERSION.NUMBER.in(numbers))
                .execute();
    }

    /** @param name a number, {@code latest} or a label */
    public PromptVersion named(UUID promptId, int current, String name) {
        if (LATEST.equals(name)) {
            return get(promptId, current);
        }
        if (NUMBER.matcher(name).matches()) {
            return get(promptId, Integer.parseInt(name));
        }
        return labelled(promptId, name).orElseThrow(() -> Problem.notFound("version", name));
    }

    public Optional<PromptVersion> labelled(UUID promptId, String label) {
        return database.select(PROMPT_VERSION.fields())
                .from(PROMPT_LABEL)
                .join(PROMPT_VERSION)
                .on(PROMPT_VERSION.ORGANIZATION_ID.eq(PROMPT_LABEL.ORGANIZATION_ID))
                .and(PROMPT_VERSION.PROMPT_ID.eq(PROMPT_LABEL.PROMPT_ID))
                .and(PROMPT_VERSION.NUMBER.eq(PROMPT_LABEL.NUMBER))
                .where(PROMPT_LABEL.ORGANIZATION_ID.eq(organization()))
                .and(PROMPT_LABEL.PROMPT_ID.eq(promptId))
                .and(PROMPT_LABEL.LABEL.eq(label))
                .fetchOptional(row -> read(row.into(PROMPT_VERSION)));
    }

    public List<String> labels(UUID promptId, int number) {
        return database.select(PROMPT_LABEL.LABEL)
                .from(PROMPT_LABEL)
                .where(PROMPT_LABEL.ORGANIZATION_ID.eq(organization()))
                .and(PROMPT_LABEL.PROMPT_ID.eq(promptId))
                .and(PROMPT_LABEL.NUMBER.eq(number))
                .orderBy(PROMPT_LABEL.LABEL)
                .fetch(PROMPT_LABEL.LABEL);
    }

    /** Whether two contents are the same once they are stored. */
    public boolean same(PromptContent one, PromptContent other) {
        return json.normal(one).equals(json.normal(other));
    }

    public PromptVersion read(PromptVersionRecord row) {
        return new PromptVersion(
                row.getPromptId(),
                row.getNumber(),
                content(row.getTemplate(), row.getMessages(), row.getVariables(), row.getSettings()),
                row.getMessage(),
                row.getRevertsTo(),
                row.getCreatedAt(),
                row.getCreatedBy());
    }

    private PromptContent content(
            @org.jspecify.annotations.Nullable String template,
            @org.jspecify.annotations.Nullable JSONB messages,
            JSONB variables,
            JSONB settings) {
        return new PromptContent(template, json.messages(messages), json.variables(variables), json.settings(settings));
    }

    private static Condition of(UUID promptId) {
        return PROMPT_VERSION.ORGANIZATION_ID.eq(organization()).and(PROMPT_VERSION.PROMPT_ID.eq(promptId));
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
