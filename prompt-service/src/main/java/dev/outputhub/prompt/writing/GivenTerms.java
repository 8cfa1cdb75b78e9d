package dev.outputhub.prompt.writing;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.terms.ResolvedTerms;
import dev.outputhub.records.terms.TermResolver;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the terms of a request. Call it before the transaction that writes. */
@Component
public class GivenTerms {

    private final TermResolver resolver;

    GivenTerms(TermResolver resolver) {
        this.resolver = resolver;
    }

    public ResolvedTerms resolve(String recordKind, @Nullable Map<String, JsonNode> terms, boolean createMissing) {
        if (createMissing && !CurrentPrincipal.get().holds("vocabularies:write")) {
            throw new Problem(
                    CommonError.SCOPE_MISSING,
                    "Creating missing terms needs the permission vocabularies:write, which you do not hold.");
        }
        return resolver.resolve(recordKind, terms, createMissing);
    }

    /** Of a record that a person makes, with a term of each vocabulary that the organisation requires. */
    public ResolvedTerms ofNew(
            String recordKind, @Nullable Map<String, JsonNode> terms, @Nullable Boolean createMissing) {
        var resolved = resolve(recordKind, terms, Boolean.TRUE.equals(createMissing));
        resolver.requireAll(recordKind, resolved);
        return resolved;
    }

    /** The {@code terms} and {@code createMissingTerms} of a merge patch. */
    public ResolvedTerms ofPatch(String recordKind, JsonNode patch) {
        return resolve(
                recordKind,
                byVocabulary(patch.path("terms")),
                patch.path("createMissingTerms").asBoolean(false));
    }

    public static @Nullable Map<String, JsonNode> byVocabulary(JsonNode terms) {
        if (terms.isMissingNode() || terms.isNull()) {
            return null;
        }
        if (!terms.isObject()) {
            throw Problem.invalid("terms", "is an object with a vocabulary as each key");
        }
        var byVocabulary = new LinkedHashMap<String, JsonNode>();
        terms.properties().forEach(entry -> byVocabulary.put(entry.getKey(), entry.getValue()));
        return byVocabulary;
    }
}
