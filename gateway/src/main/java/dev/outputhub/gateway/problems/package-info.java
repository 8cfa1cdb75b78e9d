/** Answers every failure of the gateway as problem details. */
@NullMarked
package dev.outputhub.gateway.problems;

import org.jspecify.annotations.NullMarked;
