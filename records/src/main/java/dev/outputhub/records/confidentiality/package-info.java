/**
 * Which records are confidential, and what that keeps from the audit trail.
 */
@org.jspecify.annotations.NullMarked
package dev.outputhub.records.confidentiality;
