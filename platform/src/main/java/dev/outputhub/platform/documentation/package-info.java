/**
 * OpenAPI documents that name the scope of each operation.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.documentation;
