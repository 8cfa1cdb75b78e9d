package dev.outputhub.platform.events;

/** Header names of the CloudEvents Kafka binding, binary mode (CloudEvents 1.0.2), with our three extensions. */
final class EventHeaders {

    static final String SPEC_VERSION = "ce_specversion";
    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    static final String SOURCE = "ce_source";
    static final String TIME = "ce_time";
    static final String SUBJECT = "ce_subject";
    static final String ORGANIZATION = "ce_organizationid";
    static final String PERSON = "ce_personid";
    static final String LIMITED = "ce_limited";
    static final String CONTENT_TYPE = "content-type";

    private EventHeaders() {}
}
