package dev.outputhub.auth.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.infrastructure.TestInfrastructure;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages that a real Keycloak draws with the theme of the deployment. */
class SignInThemeIntegrationTests {

    private static final Pattern STYLESHEET = Pattern.compile("href=\"([^\"]*/css/sign-in\\.css)\"");
    private static final Pattern IMPORTED = Pattern.compile("@import url\\('([^']+)'\\)");
    private static final Pattern FONT = Pattern.compile("url\\('([^']+\\.woff2)'\\)");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void asksForThePersonOnAPageThatWearsOurLook() throws Exception {
        var page = get(signIn());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Output Hub", "id=\"username\"");
        assertWearsOurLook(page);
    }

    @Test
    void saysOnAPageOfOursThatAnAddressLeadsNowhere() throws Exception {
        var page = get(URI.create(
                TestInfrastructure.issuerUri() + "/protocol/openid-connect/auth?response_type=code&client_id=nobody"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertWearsOurLook(page);
    }

    @Test
    void givesTheAccountPagesOurLook() throws Exception {
        var page = get(URI.create(TestInfrastructure.issuerUri() + "/account/"));

        assertThat(page.body()).contains("Your account at Output Hub", "/css/account.css");
    }

    /** Down to the fonts: a wrong address in a stylesheet is seen by nobody but the reader of the page. */
    private void assertWearsOurLook(HttpResponse<String> page) throws Exception {
        var stylesheet = get(found(STYLESHEET, page));
        assertThat(stylesheet.statusCode()).isEqualTo(200);
        var look = get(found(IMPORTED, stylesheet));
        assertThat(look.body()).contains("--hub-primary");
        assertThat(get(found(FONT, look)).statusCode()).isEqualTo(200);
    }

    private static URI found(Pattern address, HttpResponse<String> in) {
        var match = address.matcher(in.body());
        assertThat(match.find()).as("%s in %s", address, in.uri()).isTrue();
        return in.uri().resolve(match.group(1));
    }

    private static URI signIn() {
        var issuer = TestInfrastructure.issuerUri();
        return URI.create(issuer + "/protocol/openid-connect/auth?response_type=code&scope=openid"
                + "&client_id=account-console&redirect_uri=" + URLEncoder.encode(issuer + "/account/", UTF_8)
                + "&code_challenge_method=S256&code_challenge=" + "a".repeat(43));
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
