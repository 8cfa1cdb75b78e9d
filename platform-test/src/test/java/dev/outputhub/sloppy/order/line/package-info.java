@NullMarked
package dev.outputhub.sloppy.order.line;

import org.jspecify.annotations.NullMarked;
