/** The services beside the one under test, as it sees them: over real HTTP, held to the contracts. */
@NullMarked
package dev.outputhub.platform.test.neighbours;

import org.jspecify.annotations.NullMarked;
