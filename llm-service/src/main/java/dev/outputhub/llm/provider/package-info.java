/**
 * Speaks to language-model providers through their own SDKs, and tells their failures apart.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.llm.provider;
