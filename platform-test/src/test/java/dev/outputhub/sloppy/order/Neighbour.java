package dev.outputhub.sloppy.order;

import dev.outputhub.output.Elsewhere;

class Neighbour {

    int answer() {
        return Elsewhere.answer();
    }
}
