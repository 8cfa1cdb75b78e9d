package dev.outputhub.output.output;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.HttpMethod.POST;

import dev.outputhub.output.fixture.RunningOutputService;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

class RawContentSliceTests extends RunningOutputService {

    @Value("${test.superuser-url}")
    private String superuser;

    @Test
    void isKeptByTheDatabaseEvenFromASuperuser() {
        var id = captured(ACME_EDITOR, "as it was said");
        assertRefused("update output.output set content = 'forged' where id = '" + id + "'");
    }

    @Test
    void ofAnEditIsKeptToo() {
        var id = captured(ACME_EDITOR, "as it was said");
        send(ACME_EDITOR, POST, "/api/v1/outputs/" + id + "/edits", Map.of("content", "better"));
        assertRefused("update output.output_edit set content = 'forged' where output_id = '" + id + "'");
        assertRefused("update output.output_edit set number = 7 where output_id = '" + id + "'");
    }

    private void assertRefused(String statement) {
        assertThatThrownBy(() -> run(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("never changes");
    }

    private void run(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(superuser);
                var running = connection.createStatement()) {
            running.executeUpdate(statement);
        }
    }
}
