/**
 * Records with everything of them, as an archive of the organisation holds them and an import brings them back: what the services
 * that keep records say to each other about it.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.records.complete;
