package dev.outputhub.sloppy.order;

import dev.outputhub.sloppy.order.line.Line;
import java.util.List;

record OrderLines(List<Line> lines) {}
