package dev.outputhub.output.text;

import java.util.Arrays;
import java.util.Optional;

/** How a process that reads a file ends by itself. Any other end is a death. */
enum Ending {
    WHOLE(0),
    TOO_LONG(10),
    PROTECTED(11),
    DAMAGED(12),
    /** The time of the process is over, or the service that began it is gone. */
    GIVEN_UP(13);

    private final int status;

    Ending(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    static Optional<Ending> of(int status) {
        return Arrays.stream(values()).filter(end -> end.status == status).findFirst();
    }
}
