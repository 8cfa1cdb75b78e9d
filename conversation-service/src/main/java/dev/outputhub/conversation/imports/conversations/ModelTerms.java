package dev.outputhub.conversation.imports.conversations;

import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.platform.problems.Kind;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.terms.ResolvedTerms;
import dev.outputhub.records.terms.TermResolver;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The terms a new conversation begins with: where it was had, and with which model. */
@Component
class ModelTerms {

    private static final Logger LOG = LoggerFactory.getLogger(ModelTerms.class);

    private final TermResolver resolver;

    ModelTerms(TermResolver resolver) {
        this.resolver = resolver;
    }

    /** Remembers during one import what it has asked for: an archive names a handful of models ten thousand times. */
    Known known() {
        return new Known();
    }

    final class Known {

        private final Map<String, ResolvedTerms> byModel = new HashMap<>();

        /** May wait for the owner of the vocabularies, so it comes before the transaction that writes. */
        void prepare(ImportedConversation conversation) {
            byModel.computeIfAbsent(key(conversation), _ -> resolve(conversation));
        }

        ResolvedTerms of(ImportedConversation conversation) {
            return byModel.getOrDefault(key(conversation), ResolvedTerms.NONE);
        }

        private static String key(ImportedConversation conversation) {
            return conversation.platform() + " " + conversation.model();
        }
    }

    private ResolvedTerms resolve(ImportedConversation conversation) {
        var resolved = new LinkedHashMap<>(
                conversation.platform() == Platform.MARKDOWN
                        ? Map.<String, List<UUID>>of()
                        : resolve("llm-platforms", conversation.platform().slug())
                                .byVocabulary());
        if (conversation.model() != null) {
            resolved.putAll(resolve("llms", conversation.model()).byVocabulary());
        }
        return new ResolvedTerms(resolved);
    }

    private ResolvedTerms resolve(String vocabulary, String term) {
        JsonNode value = JsonNodeFactory.instance.stringNode(term);
        try {
            return resolver.resolveOfSource("conversation", Map.of(vocabulary, value));
        } catch (Problem refusal) {
            if (refusal.code().kind() == Kind.UNAVAILABLE) {
                throw refusal;
            }
            // an organisation may have removed the vocabulary; the conversation says platform and model itself
            return ResolvedTerms.NONE;
        } catch (NonTransientDataAccessException refusal) {
            LOG.warn("The term {} of {} cannot be kept", term, vocabulary, refusal);
            return ResolvedTerms.NONE;
        }
    }
}
