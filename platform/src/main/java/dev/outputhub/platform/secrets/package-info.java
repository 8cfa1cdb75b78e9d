/**
 * Secrets of customers, encrypted before they reach the database.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.secrets;
