/**
 * Rules for texts that hold in every service.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.platform.text;
