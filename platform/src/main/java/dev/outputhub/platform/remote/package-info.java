/**
 * Calls from one service to another.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.remote;
