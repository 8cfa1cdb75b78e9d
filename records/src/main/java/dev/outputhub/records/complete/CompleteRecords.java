package dev.outputhub.records.complete;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One kind of record with everything of it. A service has one bean for each of its kinds, in the order in which they come back; the
 * rest, pages, reports, comparing and undoing, is alike for all. All but {@link #prepare} is called within a transaction.
 *
 * @param <T> what {@link #prepare} makes of a record for those that store it
 */
public interface CompleteRecords<T> {

    /** As archives call it: {@code output}. */
    String kind();

    /** Records of the caller's organisation in the order of their ids, one more than the limit, without those in the trash. */
    List<CompletePage.Weighed> find(CompleteQuery query);

    /** Those that are there, in the trash or not, as archives have them. */
    Map<UUID, ObjectNode> read(Collection<UUID> ids);

    /** Of a batch, what others of it need first; the report keeps the order they came in. */
    default List<JsonNode> inOrder(List<JsonNode> records) {
        return records;
    }

    /**
     * Makes of a record what is to be stored, under its id here. It may ask other services.
     *
     * @param record an object with an {@code id}
     * @param dryRun then it must change nothing, not even make a term
     * @throws dev.outputhub.platform.problems.Problem why the record cannot be kept; it costs its neighbours nothing
     */
    Arriving<T> prepare(JsonNode record, ArchiveIds ids, boolean dryRun);

    /** Those that are there, locked in the order of their ids. */
    Map<UUID, Present> lock(Collection<UUID> ids);

    /** Stores a record that is not there, and tells of it. @return its version */
    long add(Arriving<T> arriving, UUID importId);

    /** Brings one that an import brought and nobody changed to what the archive says now. @return its version */
    long renew(Arriving<T> arriving, UUID importId);

    /** For good, and tells of it: the import that brought them is undone. */
    void remove(Collection<UUID> ids, UUID importId);

    /** Whether one that is there was made by the platform itself and by no person, so that an archive may say otherwise. */
    default boolean isAsSeeded(UUID id) {
        return false;
    }

    /** Those that something else needs by now, so that they stay when their import is undone. */
    default Set<UUID> inUse(Collection<UUID> ids) {
        return Set.of();
    }

    /** A record that is there. */
    record Present(long version, boolean deleted) {}
}
