package dev.outputhub.auth.organization;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.auth.AuthServiceTest;
import dev.outputhub.platform.test.service.Api;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AuthServiceTest
class SettingsSliceTests {

    private final Api owner;
    private final Api editor;

    @Autowired
    SettingsSliceTests(MockMvcTester mvc) {
        this.owner = Api.v1(mvc, GLOBEX_OWNER);
        this.editor = Api.v1(mvc, ACME_EDITOR);
    }

    @Test
    void standInTheOrganisationAndHaveItsVersion() {
        var changed = owner.put("/settings", "*", Map.of("defaultLanguage", "de-CH", "timeZone", "Europe/Zurich"));
        assertThat(changed).hasStatusOk();
        var organization = owner.get("/organization");
        assertThat(organization).bodyJson().extractingPath("$.timeZone").isEqualTo("Europe/Zurich");
        assertThat(organization.getResponse().getHeader("ETag"))
                .isEqualTo(changed.getResponse().getHeader("ETag"));
        assertThat(owner.put("/settings", "\"0\"", Map.of("defaultLanguage", "en", "timeZone", "UTC")))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
    }

    @Test
    void knowTheZonesThatThereAre() {
        for (var zone : new String[] {"Europe/Atlantis", "+02:00", ""}) {
            assertThat(owner.put("/settings", "*", Map.of("defaultLanguage", "en", "timeZone", zone)))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo("timeZone");
        }
    }

    @Test
    void sayForHowLongTheAuditTrailIsKept() {
        for (int days : new int[] {0, 29, 36_501}) {
            assertThat(owner.patch("/organization", "*", Map.of("auditDays", days)))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo("auditDays");
        }
        assertThat(owner.patch("/organization", "*", Map.of("auditDays", 730))).hasStatusOk();
        assertThat(owner.get("/settings"))
                .bodyJson()
                .extractingPath("$.auditDays")
                .isEqualTo(730);
        assertThat(owner.put("/settings", "*", Map.of("defaultLanguage", "en", "timeZone", "UTC")))
                .bodyJson()
                .extractingPath("$.auditDays")
                .isNull();
    }

    @Test
    void areReadButNotReplacedByAnEditor() {
        assertThat(editor.get("/settings")).hasStatusOk();
        assertThat(editor.put("/settings", "*", Map.of("defaultLanguage", "en", "timeZone", "UTC")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}
