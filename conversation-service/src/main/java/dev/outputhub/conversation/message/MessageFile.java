package dev.outputhub.conversation.message;

import java.util.UUID;

/**
 * A file that a part of a message shows.
 *
 * @param reference how the part names it
 * @param fileId of the service that keeps files
 */
public record MessageFile(
        UUID messageId, UUID conversationId, String reference, UUID fileId, String name, String mediaType, long size) {}
