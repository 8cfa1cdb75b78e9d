/** Where everything of a local run lies: folders of the clone, the data folder, ports and secrets. */
@NullMarked
package dev.outputhub.launcher.layout;

import org.jspecify.annotations.NullMarked;
