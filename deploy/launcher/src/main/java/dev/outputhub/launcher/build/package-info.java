/** Building what is older than its sources, and nothing else. */
@NullMarked
package dev.outputhub.launcher.build;

import org.jspecify.annotations.NullMarked;
