package dev.outputhub.records.list;

import dev.outputhub.platform.paging.ListQuery;
import org.jooq.Condition;

/** Which records of one kind a query means. */
@FunctionalInterface
public interface RecordList {

    Condition condition(ListQuery query);
}
