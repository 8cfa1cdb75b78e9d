/** The servers a local run brings with it: PostgreSQL, Kafka, Redis, Keycloak and an S3 store. */
@NullMarked
package dev.outputhub.launcher.infrastructure;

import org.jspecify.annotations.NullMarked;
