package dev.outputhub.conversation.message;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Indexes messages again that were stored by an earlier release, some at a time, until all are. Nobody has to wait for it. */
@Component
class MessageRenewal {

    /** About a second's work where all have to be indexed. */
    private static final int AT_ONCE = 500;

    private static final Field<Boolean> RENEWED =
            DSL.field("renew_some_message_documents({0})", Boolean.class, DSL.inline(AT_ONCE));

    private final DSLContext database;
    private final TransactionTemplate transaction;

    MessageRenewal(DSLContext database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        static RecurringTask<Void> renewMessageDocuments(ObjectProvider<MessageRenewal> renewal) {
            return Tasks.recurring("renew-message-documents", FixedDelay.ofMinutes(1))
                    .execute((_, context) -> renewal.getObject()
                            .run(() -> context.getSchedulerState().isShuttingDown()));
        }
    }

    void run(BooleanSupplier stopping) {
        boolean more;
        do {
            more = Boolean.TRUE.equals(
                    transaction.execute(_ -> database.select(RENEWED).fetchSingle(RENEWED)));
        } while (more && !stopping.getAsBoolean());
    }
}
