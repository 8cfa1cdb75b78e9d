package dev.outputhub.conversation.format.json;

/** How the records lie in a JSON file. */
enum Layout {
    /** {@code [record, record]} */
    ARRAY,
    /** {@code {"conversations": [record, record]}} */
    WRAPPED,
    /** One record is the whole file. */
    SINGLE,
    /** One record a line, or simply one after the other. */
    SEQUENCE;

    static final String WRAPPER = "conversations";
}
