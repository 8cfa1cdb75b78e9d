package dev.outputhub.conversation.service;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;

import dev.outputhub.platform.test.infrastructure.TestDatabase;
import java.util.UUID;

/** Messages as some provider's archive, or an earlier release, would have left them. */
public final class StoredMessages {

    private StoredMessages() {}

    /** In a conversation that is called by its id. */
    public static UUID store(TestDatabase database, UUID conversation, String text, String parts) {
        var id = UUID.randomUUID();
        var organization = ACME_EDITOR.organizationId();
        database.run(
                "set search_path = conversation, public",
                """
                insert into conversation.conversation
                  (organization_id, id, title, created_at, created_by, updated_at, updated_by)
                values ('%s', '%s', '%2$s', now(), '%3$s', now(), '%3$s')
                on conflict do nothing""".formatted(organization, conversation, ACME_EDITOR.id()),
                """
                insert into conversation.message (organization_id, id, conversation_id, role, parts, text, stored_at)
                values ('%s', '%s', '%s', 'user', $parts$%s$parts$, $text$%s$text$, now())""".formatted(organization, id, conversation, parts, text));
        return id;
    }
}
