/** Container images of the services. */
@NullMarked
package dev.outputhub.launcher.image;

import org.jspecify.annotations.NullMarked;
