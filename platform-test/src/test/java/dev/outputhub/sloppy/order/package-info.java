@NullMarked
package dev.outputhub.sloppy.order;

import org.jspecify.annotations.NullMarked;
