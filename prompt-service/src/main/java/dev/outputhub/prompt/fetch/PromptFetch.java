package dev.outputhub.prompt.fetch;

import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.cache.RememberedPrompts;
import dev.outputhub.prompt.prompt.store.Prompt;
import dev.outputhub.prompt.prompt.store.Prompts;
import dev.outputhub.prompt.version.PromptVersion;
import dev.outputhub.prompt.version.SnippetTexts;
import dev.outputhub.prompt.version.Versions;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Finds what a slug and a label lead to, and remembers the answer as the text that is sent. */
@Service
class PromptFetch {

    private static final String PRODUCTION = "production";
    private static final int ETAG_BYTES = 16;

    /** @param etag of the body, in quotes */
    record Answer(String etag, String body) {}

    private final Prompts prompts;
    private final Versions versions;
    private final SnippetTexts snippets;
    private final RememberedPrompts remembered;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    PromptFetch(
            Prompts prompts,
            Versions versions,
            SnippetTexts snippets,
            RememberedPrompts remembered,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.prompts = prompts;
        this.versions = versions;
        this.snippets = snippets;
        this.remembered = remembered;
        this.transaction = transaction;
        this.json = json;
    }

    /** @param label when null: production where there is one, else the newest version */
    Answer fetch(String slug, @Nullable String label) {
        var name = Objects.requireNonNullElse(label, "") + "/" + slug;
        var stored = remembered.get(name, () -> {
            var body = Objects.requireNonNull(transaction.execute(_ -> read(slug, label)));
            return etag(body) + body;
        });
        int end = stored.indexOf('{');
        return new Answer(stored.substring(0, end), stored.substring(end));
    }

    private String read(String slug, @Nullable String label) {
        var prompt = prompts.bySlug(slug).orElseThrow(() -> Problem.notFound("prompt", slug));
        var found = label == null ? preferred(prompt) : Map.entry(label, labelled(prompt, label));
        return json.writeValueAsString(FetchedPrompt.of(prompt, found.getKey(), snippets.composed(found.getValue())));
    }

    private Map.Entry<String, PromptVersion> preferred(Prompt prompt) {
        return versions.labelled(prompt.id(), PRODUCTION)
                .map(version -> Map.entry(PRODUCTION, version))
                .orElseGet(() -> Map.entry(Versions.LATEST, versions.get(prompt.id(), prompt.currentVersion())));
    }

    private PromptVersion labelled(Prompt prompt, String label) {
        if (Versions.LATEST.equals(label)) {
            return versions.get(prompt.id(), prompt.currentVersion());
        }
        return versions.labelled(prompt.id(), label)
                .orElseThrow(() -> new Problem(
                        CommonError.NOT_FOUND, "No version of " + prompt.slug() + " has the label \"" + label + "\"."));
    }

    private static String etag(String body) {
        return "\"" + HexFormat.of().formatHex(DigestUtils.sha256(body), 0, ETAG_BYTES) + "\"";
    }
}
