package dev.outputhub.platform.test.service;

import dev.outputhub.platform.test.identity.TestIssuer;
import dev.outputhub.platform.test.identity.TestPeople;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who sends a MockMvc request: {@code mvc.get().uri(...).with(Caller.as(ACME_EDITOR))}. The token is verified as always. */
public final class Caller {

    private Caller() {}

    public static RequestPostProcessor as(TestPeople person) {
        return bearer(TestIssuer.shared().token(person));
    }

    /** The person with these scopes alone, as a role of an organisation's own may have them. */
    public static RequestPostProcessor holding(TestPeople person, String... scopes) {
        return bearer(TestIssuer.shared().token(person, List.of(scopes)));
    }

    /** The person by a token that says this beside or instead of the usual, such as by which session they come. */
    public static RequestPostProcessor saying(TestPeople person, Map<String, Object> claims) {
        return bearer(TestIssuer.shared().token(person, claims));
    }

    /** Another service, acting for the person. */
    public static RequestPostProcessor serviceFor(TestPeople person) {
        return request -> {
            request.addHeader("Hub-Organization", person.organizationId().toString());
            request.addHeader("Hub-Person", person.id().toString());
            return bearer(TestIssuer.shared().serviceToken()).postProcessRequest(request);
        };
    }

    /** Another service, acting for the person and seeing what these groups may see; {@code *} for everything. */
    public static RequestPostProcessor serviceFor(TestPeople person, String groups) {
        return request -> {
            request.addHeader("Hub-Groups", groups);
            return serviceFor(person).postProcessRequest(request);
        };
    }

    private static RequestPostProcessor bearer(String token) {
        return request -> {
            request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
            return request;
        };
    }
}
