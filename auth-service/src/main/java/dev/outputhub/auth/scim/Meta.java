package dev.outputhub.auth.scim;

import java.time.Instant;

/** @param location where it is read again */
record Meta(String resourceType, Instant created, Instant lastModified, String location) {}
