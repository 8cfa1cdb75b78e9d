package dev.outputhub.llm.request;

import dev.outputhub.llm.provider.ChatMessage;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.databind.json.JsonMapper;

/** Tells whether messages are those that were sent before. */
final class Fingerprints {

    private Fingerprints() {}

    static String of(List<ChatMessage> messages) {
        var sha256 = DigestUtils.getSha256Digest();
        messages.stream()
                .filter(message -> !message.isEmpty())
                .map(JsonMapper.shared()::writeValueAsString)
                .forEach(json -> sha256.update((json + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(sha256.digest());
    }
}
