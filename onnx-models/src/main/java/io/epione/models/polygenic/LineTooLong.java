package io.epione.models.polygenic;

import java.io.IOException;

/** A line that no scoring file has. */
final class LineTooLong extends IOException {
    private static final long serialVersionUID = 1L;

    LineTooLong(int number) {
        super("line " + number + " is longer than 1 MiB");
    }
}
