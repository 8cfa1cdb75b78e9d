package dev.outputhub.journeys;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** An upload while it is made: a small archive of conversations, which a file may be as well. */
final class MultipartDraft {

    static final List<String> TARGETS =
            List.of("content", "content", "content", "content", "file name", "field", "raw content", "envelope");

    private static final String BOUNDARY = "fuzz-boundary";
    private static final List<String> ENVELOPES =
            List.of("", "--", "--fuzz-boundary", "--fuzz-boundary--\r\n", "--fuzz-boundary\r\n\r\n\r\n");

    private final Random random;
    private final HostileValues values;
    private String fileName = "fuzz.json";
    private final byte[] archive;
    private byte[] content;
    private String fields = "";
    private String envelope;

    MultipartDraft(Random random, HostileValues values) {
        this.random = random;
        this.values = values;
        this.archive = ImportedArchive.chatGpt("fuzz" + Integer.toHexString(random.nextInt()), 1);
        this.content = archive;
    }

    String type() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    String change(String target) {
        switch (target) {
            case "content" -> {
                var export = Api.JSON.readTree(archive);
                var places = HostileBodies.places(export, Api.JSON.createObjectNode());
                var place = values.oneOf(places);
                HostileBodies.mark(export, place, 0);
                var value = values.json();
                content = HostileBodies.bytes(HostileBodies.written(export, List.of(value)));
                return "archive " + place + " = " + HostileRequest.shortened(value);
            }
            case "file name" -> fileName = values.text().replace("\r", "").replace("\n", "");
            case "field" ->
                fields = field(
                        values.oneOf(List.of("recordKind", "recordId", "format", "dryRun", "file", "\"")),
                        values.text());
            case "raw content" -> content = raw();
            default -> envelope = values.oneOf(ENVELOPES);
        }
        return target + " = "
                + switch (target) {
                    case "file name" -> fileName;
                    case "field" -> fields;
                    case "raw content" -> content.length + " bytes";
                    default -> envelope;
                };
    }

    private byte[] raw() {
        return switch (random.nextInt(6)) {
            case 0 -> new byte[0];
            case 1 -> new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 9, 9, 9};
            case 2 -> HostileBodies.bytes(values.json());
            case 3 -> {
                var noise = new byte[3000];
                random.nextBytes(noise);
                yield noise;
            }
            case 4 -> Arrays.copyOf(content, random.nextInt(content.length));
            default -> HostileBodies.broken(new String(content, java.nio.charset.StandardCharsets.UTF_8), random);
        };
    }

    private static String field(String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value);
    }

    byte[] body() {
        if (envelope != null) {
            return HostileBodies.bytes(envelope);
        }
        var body = new ByteArrayOutputStream();
        body.writeBytes(HostileBodies.bytes(fields));
        body.writeBytes(
                HostileBodies.bytes("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                        .formatted(BOUNDARY, fileName)));
        body.writeBytes(content);
        body.writeBytes(HostileBodies.bytes("\r\n--" + BOUNDARY + "--\r\n"));
        return body.toByteArray();
    }
}
