/** What an installation needs before its services start. Each step looks first, so that it may be run as often as wished, and at each upgrade. */
@NullMarked
package dev.outputhub.setup;

import org.jspecify.annotations.NullMarked;
