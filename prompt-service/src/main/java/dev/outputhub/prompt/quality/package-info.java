/**
 * QA activities on versions of prompts, ticked off when they are done.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.prompt.quality;
