package dev.outputhub.records.complete;

import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record of an archive, checked and ready to be stored.
 *
 * @param id the one it has here
 * @param complete as {@link CompleteRecords#read} will answer once it is stored: with the ids of here and the fields that are known
 * @param fields what the kind stores
 * @param leftOut what of it cannot be kept
 */
public record Arriving<T>(UUID id, String title, ObjectNode complete, T fields, LeftOut leftOut) {}
