package dev.outputhub.auth.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.infrastructure.TestInfrastructure;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Goes through the pages of a real Keycloak as a browser without scripts does. */
final class CompanyBrowser {

    /** More than the JDK's client follows by itself: a sign-in leads from realm to realm and back. */
    private static final int REDIRECTS = 20;

    /** RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN = Pattern.compile(
            "<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("[?&#]code=([^&]+)");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(new Plain(), CookiePolicy.ACCEPT_ALL))
            .build();

    /** The page where it ends. */
    HttpResponse<String> signIn(String alias) throws IOException, InterruptedException {
        var asked = relayed(ask(Map.of("kc_idp_hint", alias)));
        return relayed(submit(asked, Map.of("username", "ana", "password", CompanyRealm.PASSWORD)));
    }

    /** What the company answers, before it goes on to us. */
    HttpResponse<String> answerOfCompany(String alias) throws IOException, InterruptedException {
        var asked = ask(Map.of("kc_idp_hint", alias));
        while (asked.body().contains("name=\"SAMLRequest")) {
            asked = submit(asked, Map.of());
        }
        var answer = submit(asked, Map.of("username", "ana", "password", CompanyRealm.PASSWORD));
        assertThat(hidden(answer)).containsKey("SAMLResponse");
        return answer;
    }

    /** What our realm gave the company to be handed back, in a sign-in of its own. */
    String relayState(String alias) throws IOException, InterruptedException {
        return String.valueOf(hidden(ask(Map.of("kc_idp_hint", alias))).get("RelayState"));
    }

    static Map<String, String> hidden(HttpResponse<String> page) {
        var all = new LinkedHashMap<String, String>();
        HIDDEN.matcher(page.body()).results().forEach(it -> all.put(it.group(1), plain(it.group(2))));
        return all;
    }

    HttpResponse<String> open(String address) throws IOException, InterruptedException {
        return get(URI.create(address));
    }

    HttpResponse<String> begin(String alias) throws IOException, InterruptedException {
        return ask(Map.of("kc_idp_hint", alias));
    }

    /** SAML asks and answers by forms that a script submits. */
    private HttpResponse<String> relayed(HttpResponse<String> page) throws IOException, InterruptedException {
        while (page.body().contains("name=\"SAMLRe")) {
            page = submit(page, Map.of());
        }
        return page;
    }

    /** What the access token says that the sign-in gave. */
    Map<?, ?> claims(HttpResponse<String> end) throws IOException, InterruptedException {
        var token = tokens(end).path("access_token").asString().split("\\.");
        return JsonMapper.shared().readValue(Base64.getUrlDecoder().decode(token[1]), Map.class);
    }

    JsonNode tokens(HttpResponse<String> end) throws IOException, InterruptedException {
        var code = CODE.matcher(end.uri().toString());
        if (!code.find()) {
            throw new AssertionError("Ended at " + end.uri() + ": " + end.body());
        }
        var answer = post(
                URI.create(TestInfrastructure.issuerUri() + "/protocol/openid-connect/token"),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        CompanyRealm.CLIENT,
                        "redirect_uri",
                        account(),
                        "code",
                        code.group(1),
                        "code_verifier",
                        VERIFIER));
        return JsonMapper.shared().readTree(answer.body());
    }

    /** The page where it ends. */
    HttpResponse<String> signOut(String idToken) throws IOException, InterruptedException {
        return relayed(get(URI.create(TestInfrastructure.issuerUri() + "/protocol/openid-connect/logout?client_id="
                + CompanyRealm.CLIENT + "&id_token_hint=" + idToken + "&post_logout_redirect_uri="
                + URLEncoder.encode(account(), UTF_8))));
    }

    /** As somebody does who leaves what they opened at the company. */
    HttpResponse<String> signOutAt(CompanyRealm company) throws IOException, InterruptedException {
        var asked = get(URI.create(company.uri() + "/protocol/openid-connect/logout"));
        return relayed(submit(asked, Map.of("confirmLogout", "yes")));
    }

    /** Whether the session that gave the tokens is there still. */
    boolean isRenewed(JsonNode tokens) throws IOException, InterruptedException {
        var answer = post(
                URI.create(TestInfrastructure.issuerUri() + "/protocol/openid-connect/token"),
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        CompanyRealm.CLIENT,
                        "refresh_token",
                        tokens.path("refresh_token").asString()));
        return answer.statusCode() == 200;
    }

    static boolean isSignedIn(HttpResponse<String> end) {
        var address = end.uri().toString();
        return address.startsWith(account()) && CODE.matcher(address).find();
    }

    /** The first page of a sign-in that asks for it so. */
    HttpResponse<String> ask(Map<String, String> parameters) throws IOException, InterruptedException {
        var more = parameters.entrySet().stream()
                .map(it -> "&" + it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining());
        return get(URI.create(TestInfrastructure.issuerUri()
                + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=" + CompanyRealm.CLIENT
                + "&redirect_uri="
                + URLEncoder.encode(account(), UTF_8) + "&code_challenge_method=S256&code_challenge=" + CHALLENGE
                + more));
    }

    static String account() {
        return TestInfrastructure.issuerUri() + "/account/";
    }

    HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields)
            throws IOException, InterruptedException {
        var action = ACTION.matcher(page.body());
        if (!action.find()) {
            throw new AssertionError("No form at " + page.uri() + ": " + page.body());
        }
        var all = new LinkedHashMap<>(hidden(page));
        all.putAll(fields);
        return post(page.uri().resolve(plain(action.group(1))), all);
    }

    private static String plain(String attribute) {
        return attribute.replace("&amp;", "&").replace("&#x3d;", "=").replace("&#x2b;", "+");
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return follow(HttpRequest.newBuilder(address).build());
    }

    private HttpResponse<String> post(URI address, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return follow(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> follow(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        for (int followed = 0; answer.statusCode() / 100 == 3 && followed < REDIRECTS; followed++) {
            var next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = http.send(HttpRequest.newBuilder(next).build(), HttpResponse.BodyHandlers.ofString());
        }
        return answer;
    }

    /** Browsers send secure cookies to localhost without TLS; the JDK's client does not. */
    private static final class Plain implements CookieStore {

        private final CookieStore kept = new CookieManager().getCookieStore();

        @Override
        public void add(URI uri, HttpCookie cookie) {
            cookie.setSecure(false);
            kept.add(uri, cookie);
        }

        @Override
        public List<HttpCookie> get(URI uri) {
            return kept.get(uri);
        }

        @Override
        public List<HttpCookie> getCookies() {
            return kept.getCookies();
        }

        @Override
        public List<URI> getURIs() {
            return kept.getURIs();
        }

        @Override
        public boolean remove(URI uri, HttpCookie cookie) {
            return kept.remove(uri, cookie);
        }

        @Override
        public boolean removeAll() {
            return kept.removeAll();
        }
    }
}
