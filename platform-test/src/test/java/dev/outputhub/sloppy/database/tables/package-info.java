@NullMarked
package dev.outputhub.sloppy.database.tables;

import org.jspecify.annotations.NullMarked;
