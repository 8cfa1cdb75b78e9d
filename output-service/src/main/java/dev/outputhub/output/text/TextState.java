package dev.outputhub.output.text;

import java.util.Locale;

/** How far the text of a file is known. */
enum TextState {
    /** It is going to be read. */
    WAITING,
    EXTRACTED,
    /** It has no text, such as a picture or a scanned page. */
    NONE,
    FAILED,
    /** Its beginning is kept and found. */
    TOO_LONG;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
