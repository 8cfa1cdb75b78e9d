package dev.outputhub.platform.test.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.service.Caller;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The owner's side of its contracts: another service that calls its endpoints and looks whether it gets what was agreed. */
public final class InternalCaller {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String STRANGE = "strangeField";

    private final MockMvcTester mvc;
    private final String owner;
    private final TestPeople person;

    /** @param person in whose name the other service calls */
    public InternalCaller(MockMvcTester mvc, String owner, TestPeople person) {
        this.mvc = mvc;
        this.owner = owner;
        this.person = person;
    }

    /**
     * @param endpoint such as {@code GET /internal/agents/{id}}
     * @return the answer, which has the agreed shape
     */
    public JsonNode get(String endpoint, Object... variables) {
        var contract = InternalContract.of(owner, endpoint);
        return agreed(
                contract,
                mvc.get()
                        .uri(contract.path(), variables)
                        .with(Caller.serviceFor(person))
                        .exchange());
    }

    /** Sends the example; the answer, which has the agreed shape. */
    public JsonNode post(String endpoint, Object... variables) {
        var contract = InternalContract.of(owner, endpoint);
        contract.assertRequest(contract.request());
        return agreed(contract, send(contract, contract.request(), variables));
    }

    /**
     * Sends bytes.
     *
     * @param query of the request, such as {@code name=a.png}
     * @return the answer, which has the agreed shape
     */
    public JsonNode put(String endpoint, String query, byte[] body, Object... variables) {
        var contract = InternalContract.of(owner, endpoint);
        return agreed(
                contract,
                mvc.put()
                        .uri(contract.path() + "?" + query, variables)
                        .with(Caller.serviceFor(person))
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(body)
                        .exchange());
    }

    /** The example with one field too many, in the body itself and in what it lists. */
    public void assertUnknownFieldsAreRefused(String endpoint, Object... variables) {
        var contract = InternalContract.of(owner, endpoint);
        var body = (ObjectNode) JSON.readTree(contract.request());
        assertRefused(send(contract, body.deepCopy().put(STRANGE, 1).toString(), variables), STRANGE);
        for (var field : body.properties()) {
            if (field.getValue().path(0).isObject()) {
                var changed = body.deepCopy();
                ((ObjectNode) changed.path(field.getKey()).path(0)).put(STRANGE, 1);
                assertRefused(send(contract, changed.toString(), variables), field.getKey() + ".0." + STRANGE);
            }
        }
    }

    private static void assertRefused(MvcTestResult answer, String field) {
        assertThat(answer).as(field).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(JSON.readTree(text(answer)).at("/errors/0/field").asString()).isEqualTo(field);
    }

    private MvcTestResult send(InternalContract contract, String json, Object... variables) {
        return mvc.post()
                .uri(contract.path(), variables)
                .with(Caller.serviceFor(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private static JsonNode agreed(InternalContract contract, MvcTestResult answer) {
        assertThat(answer).as("%s: %s", contract.endpoint(), text(answer)).hasStatus2xxSuccessful();
        contract.assertAnswer(text(answer));
        return JSON.readTree(text(answer));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
