package dev.outputhub.output.file;

import java.util.UUID;

/** A file as the store knows it. */
record StoredFile(UUID id, String name, String mediaType, long size, String sha256, String storageKey, long version) {}
