/**
 * What a prompt says: immutable versions, their variables, differences and rendering.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.version;
