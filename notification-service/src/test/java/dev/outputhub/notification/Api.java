package dev.outputhub.notification;

import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.service.Caller;
import java.io.UnsupportedEncodingException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests as a person sends them. */
public record Api(MockMvcTester mvc, TestPeople person) {

    public MvcTestResult get(String path) {
        return mvc.get().uri("/api/v1" + path).with(Caller.as(person)).exchange();
    }

    public MvcTestResult post(String path, String body) {
        return send(HttpMethod.POST, path, null, body);
    }

    public MvcTestResult send(HttpMethod method, String path, String ifMatch, String body) {
        var request = mvc.method(method)
                .uri("/api/v1" + path)
                .with(Caller.as(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).exchange();
    }

    public static JsonNode json(MvcTestResult answer) {
        try {
            return JsonMapper.shared().readTree(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
