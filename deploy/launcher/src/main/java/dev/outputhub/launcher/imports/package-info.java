/** Files on this machine that go through the gateway into the library of an organisation. */
@NullMarked
package dev.outputhub.launcher.imports;

import org.jspecify.annotations.NullMarked;
