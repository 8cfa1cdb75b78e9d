package dev.outputhub.auth.firststart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.platform.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@AuthServiceTest
@TestPropertySource(
        properties = {"hub.first-start.organization=Example Ltd", "hub.first-start.owner-email=you@example.org"})
class FirstStartSliceTests {

    private final FirstStart start;
    private final JdbcClient superuser;

    @Autowired
    FirstStartSliceTests(FirstStart start, @Value("${test.superuser-url}") String superuserUrl) {
        this.start = start;
        this.superuser = new TestDatabase(superuserUrl).jdbc();
    }

    @Test
    void foundsTheFirstOrganisationOnceAndInvitesItsOwner() {
        assertThat(start.begin()).as("a second start").isEmpty();

        assertThat(count("select count(*) from auth.organization where slug = 'example-ltd' and name = 'Example Ltd'"))
                .isOne();
        assertThat(count("select count(*) from auth.invitation where email = 'you@example.org' and role = 'owner'"))
                .isOne();
    }

    @Test
    void asksTheOwnerAgainWhereTheInvitationExpired() {
        superuser
                .sql(
                        "update auth.invitation set expires_at = now() - interval '1 minute' where email = 'you@example.org'")
                .update();

        assertThat(start.begin()).hasValueSatisfying(told -> {
            assertThat(told.link()).contains("/invitations/");
            assertThat(told.mailed()).isFalse();
        });
        assertThat(start.begin()).isEmpty();
        assertThat(count("select count(*) from auth.invitation where email = 'you@example.org'"))
                .isOne();
    }

    private int count(String sql) {
        return superuser.sql(sql).query(Integer.class).single();
    }
}
