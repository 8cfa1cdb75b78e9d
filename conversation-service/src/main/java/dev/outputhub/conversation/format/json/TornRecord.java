package dev.outputhub.conversation.format.json;

/** The file ends in the middle of a record, as after a download that broke off. */
final class TornRecord extends RuntimeException {

    TornRecord() {
        super("The file ends in the middle of a record", null, false, false);
    }
}
