package dev.outputhub.auth.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Sign-ins at the real Keycloak, by the flow that the realm of every installation is given, as a person without and with a second factor. */
class SecondFactorIntegrationTests {

    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\" value=\"([^\"]+)\"");
    private static final int SECONDS_OF_A_STEP = 30;
    private static final String FORM_OF_CODE = "name=\"otp\"";
    private static final Map<String, String> WITH_SECOND_FACTOR = Map.of("acr_values", "2");

    private final Set<Long> usedSteps = new HashSet<>();
    private final String address = "factor-" + UUID.randomUUID() + "@acme.test";

    @BeforeEach
    void somebodyHasAPassword() throws Exception {
        CompanyRealm.makeClient();
        var made = CompanyRealm.send(
                "POST",
                "/realms/output-hub/users",
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "username",
                                address,
                                "email",
                                address,
                                "emailVerified",
                                true,
                                "enabled",
                                true,
                                "firstName",
                                "Fay",
                                "lastName",
                                "Factor",
                                "credentials",
                                List.of(Map.of(
                                        "type", "password", "value", CompanyRealm.PASSWORD, "temporary", false)))));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    @AfterEach
    void theyAreGone() throws Exception {
        var found = CompanyRealm.send("GET", "/realms/output-hub/users?exact=true&email=" + address, "");
        var id = JsonMapper.shared().readTree(found.body()).path(0).path("id").asString();
        CompanyRealm.send("DELETE", "/realms/output-hub/users/" + id, "");
    }

    @Test
    void isSetUpOnTheWayByWhoeverIsSignedInWithoutOneAndAskedForEverAfter() throws Exception {
        var browser = new CompanyBrowser();
        var byPassword = browser.claims(password(browser, browser.ask(Map.of())));
        assertThat(byPassword.get("acr")).isNotEqualTo("2");
        assertThat(methods(byPassword)).doesNotContain("otp");
        assertThat(browser.claims(browser.ask(Map.of())).get("sid"))
                .as("the session goes on where nothing more is asked for")
                .isEqualTo(byPassword.get("sid"));

        var setUp = browser.ask(WITH_SECOND_FACTOR);
        var secret = SECRET.matcher(setUp.body());
        assertThat(secret.find()).as(setUp.body()).isTrue();
        var strengthened =
                browser.claims(browser.submit(setUp, Map.of("totp", code(secret.group(1)), "userLabel", "phone")));
        assertThat(strengthened.get("acr")).isEqualTo("2");
        assertThat(strengthened.get("sid")).isEqualTo(byPassword.get("sid"));

        var later = new CompanyBrowser();
        var asked = password(later, later.ask(Map.of()));
        assertThat(asked.body()).contains(FORM_OF_CODE);
        var claims = later.claims(later.submit(asked, Map.of("otp", code(secret.group(1)))));
        assertThat(methods(claims)).contains("otp");

        var wanting = new CompanyBrowser();
        var wanted = password(wanting, wanting.ask(WITH_SECOND_FACTOR));
        assertThat(wanted.body()).contains(FORM_OF_CODE);
        var once = wanting.claims(wanting.submit(wanted, Map.of("otp", code(secret.group(1)))));
        assertThat(methods(once)).as("asked for once").contains("otp");
    }

    private HttpResponse<String> password(CompanyBrowser browser, HttpResponse<String> page)
            throws IOException, InterruptedException {
        var asked =
                page.body().contains("name=\"password\"") ? page : browser.submit(page, Map.of("username", address));
        return browser.submit(asked, Map.of("username", address, "password", CompanyRealm.PASSWORD));
    }

    private static List<String> methods(Map<?, ?> claims) {
        return claims.get("amr") instanceof List<?> methods
                ? methods.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** As an app does (RFC 6238). Keycloak takes each code once, and those of one step around the present one. */
    private String code(String secret) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
        long now = Instant.now().getEpochSecond() / SECONDS_OF_A_STEP;
        long step = Stream.of(now, now + 1, now - 1)
                .filter(usedSteps::add)
                .findFirst()
                .orElseThrow();
        var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
        var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }
}
