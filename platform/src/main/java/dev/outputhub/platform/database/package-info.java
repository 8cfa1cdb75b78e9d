/**
 * Connection, migration and identifier defaults.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.database;
