/**
 * A language-model provider on one's own machine: it speaks the real protocols, and misbehaves on request.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.test.provider;
