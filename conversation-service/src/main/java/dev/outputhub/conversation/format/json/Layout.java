package dev.outputhub.conversation.format.json;

/** How the records lie in a JSON file. */
enum Layout {
    /** {@code [record, record]} */
    ARRAY,
    /** {@code {"conversations": [record, record]}} */
    WRAPPED,
    /** {@code {record}}, or several, one after the other */
    OBJECTS;

    static final String WRAPPER = "conversations";
}
