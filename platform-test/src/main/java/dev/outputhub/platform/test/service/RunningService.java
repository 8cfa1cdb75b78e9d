package dev.outputhub.platform.test.service;

import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.neighbours.Neighbours;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service under test, and words to talk to it as one person or another. */
@ServiceTest
public abstract class RunningService {

    protected static final JsonMapper JSON = JsonMapper.shared();
    protected static final Neighbours NEIGHBOURS = Neighbours.shared();

    @Autowired
    @SuppressWarnings("NullAway.Init")
    protected MockMvcTester mvc;

    protected Api as(TestPeople person) {
        return new Api(mvc, person);
    }

    protected MvcTestResult get(TestPeople person, String uri, Object... variables) {
        return as(person).get(uri, variables);
    }

    protected JsonNode read(TestPeople person, String uri, Object... variables) {
        return as(person).read(uri, variables);
    }

    protected MvcTestResult send(TestPeople person, HttpMethod method, String uri, @Nullable Object body) {
        return send(person, method, uri, body, null);
    }

    protected MvcTestResult send(
            TestPeople person, HttpMethod method, String uri, @Nullable Object body, @Nullable String ifMatch) {
        return as(person).send(method, uri, ifMatch, body);
    }

    protected JsonNode asService(TestPeople person, String uri, Object body) {
        return as(person).asService(uri, body);
    }

    protected static JsonNode json(MvcTestResult answer) {
        return Api.json(answer);
    }

    protected static String text(MvcTestResult answer) {
        return Api.text(answer);
    }
}
