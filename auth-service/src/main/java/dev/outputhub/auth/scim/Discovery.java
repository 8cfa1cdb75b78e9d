package dev.outputhub.auth.scim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How SCIM describes itself: {@code scim.json}. */
@Component
class Discovery {

    private record File(
            Map<String, Object> config, List<Map<String, Object>> resourceTypes, List<Map<String, Object>> schemas) {}

    private final File file;

    Discovery(JsonMapper json) {
        try (var stream = new ClassPathResource("scim.json").getInputStream()) {
            file = json.readValue(stream, File.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Map<String, Object> config() {
        return file.config();
    }

    List<Map<String, Object>> resourceTypes() {
        return file.resourceTypes();
    }

    List<Map<String, Object>> schemas() {
        return file.schemas();
    }
}
