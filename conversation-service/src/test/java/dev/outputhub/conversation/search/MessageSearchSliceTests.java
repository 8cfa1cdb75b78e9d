package dev.outputhub.conversation.search;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.service.ConversationServiceTest;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

/** The search on a hundred thousand messages: by its index, and only in one's own organisation. */
@Tag("large-data")
class MessageSearchSliceTests extends ConversationServiceTest {

    private final DSLContext database;
    private final TransactionTemplate transaction;
    private final String superuserUrl;

    @Autowired
    MessageSearchSliceTests(
            DSLContext database, TransactionTemplate transaction, @Value("${test.superuser-url}") String superuserUrl) {
        this.database = database;
        this.transaction = transaction;
        this.superuserUrl = superuserUrl;
    }

    @Test
    void looksAMatchUpInTheIndexOfAHundredThousandMessages() throws SQLException {
        try (var connection = DriverManager.getConnection(superuserUrl)) {
            run(connection, "set search_path = conversation, public");
            fill(connection);
            run(connection, "vacuum (analyze) conversation.message_document");
        }
        assertThat(matches(ACME_EDITOR, "topic4711")).isEqualTo(20);
        assertThat(matches(GLOBEX_OWNER, "topic4711")).isZero();
        assertThat(transaction.<Integer>execute(_ -> count("topic4711"))).isZero();
        assertThat(plan("topic4711"))
                .contains("Bitmap Index Scan on message_document")
                .contains("on message_piece")
                .doesNotContain("Seq Scan");
    }

    private static void fill(Connection connection) throws SQLException {
        run(connection, """
            insert into conversation.message
              (organization_id, id, conversation_id, position, role, parts, text, stored_at)
            select '%s', gen_random_uuid(), md5((n / 20)::text)::uuid, n %% 20, 'user', '[]'::jsonb,
                   'Message number ' || n || ' tells of topic' || n %% 5000 || ' and of nothing else that would matter', now()
            from generate_series(1, 100000) n
            """.formatted(ACME_EDITOR.organizationId()));
    }

    private int matches(TestPeople person, String word) {
        var principal = Principal.actingFor(person.organizationId(), person.id());
        return CurrentPrincipal.call(principal, () -> transaction.<Integer>execute(_ -> count(word)));
    }

    private int count(String word) {
        return database.fetchSingle("select count(*) from message_matches(phraseto_tsquery('hub', {0}))", DSL.val(word))
                .get(0, int.class);
    }

    /** With those of the statements within the function. */
    private String plan(String word) {
        return new TestDatabase(superuserUrl)
                .planOf(
                        "conversation",
                        ACME_EDITOR.organizationId(),
                        "select count(*) from message_matches(phraseto_tsquery('hub', '" + word + "'))");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
