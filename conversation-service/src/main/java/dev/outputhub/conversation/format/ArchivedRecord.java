package dev.outputhub.conversation.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record as archives of Output Hub have it, with everything of it: from one of those, or an assistant of another program in that
 * form. The service that keeps its kind knows what it means.
 *
 * @param organizationId of the organisation that the archive is of; null where it does not say
 * @param weight what it takes of memory, about, in characters
 * @param remarks what was amiss with its text
 * @param content the bytes of a file; null for other kinds, and where the archive has none
 */
public record ArchivedRecord(
        String kind,
        @Nullable String sourceId,
        @Nullable String title,
        JsonNode record,
        @Nullable UUID organizationId,
        long weight,
        List<String> remarks,
        @Nullable Content content)
        implements ImportedRecord {

    public ArchivedRecord withRemark(String remark) {
        return new ArchivedRecord(
                kind,
                sourceId,
                title,
                record,
                organizationId,
                weight,
                Stream.concat(remarks.stream(), Stream.of(remark)).toList(),
                content);
    }

    /** Read when its turn comes. */
    public interface Content {
        long size();

        InputStream open() throws IOException;
    }
}
