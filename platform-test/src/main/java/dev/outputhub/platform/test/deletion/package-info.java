/** That nothing is left of an organisation that is deleted. */
@NullMarked
package dev.outputhub.platform.test.deletion;

import org.jspecify.annotations.NullMarked;
