package dev.outputhub.auth;

import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.service.Caller;
import java.io.UnsupportedEncodingException;
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
        return mvc.post()
                .uri("/api/v1" + path)
                .with(Caller.as(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    public MvcTestResult patch(String path, String ifMatch, String body) {
        return mvc.patch()
                .uri("/api/v1" + path)
                .with(Caller.as(person))
                .header("If-Match", ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    public MvcTestResult put(String path, String ifMatch, String body) {
        return mvc.put()
                .uri("/api/v1" + path)
                .with(Caller.as(person))
                .header("If-Match", ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    public static JsonNode json(MvcTestResult answer) {
        try {
            return JsonMapper.shared().readTree(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
