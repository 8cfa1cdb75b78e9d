package dev.outputhub.platform.deletion;

import dev.outputhub.platform.events.Inbox;
import dev.outputhub.platform.events.Topics;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every service rests in organisations that are closed, and forgets those that are deleted. */
@AutoConfiguration
public class DeletionAutoConfiguration {

    @Bean
    DeletedOrganizations deletedOrganizations(DataSource dataSource) {
        return new DeletedOrganizations(JdbcClient.create(dataSource));
    }

    @Bean
    ClosedOrganizations closedOrganizations(DataSource dataSource) {
        return new ClosedOrganizations(JdbcClient.create(dataSource));
    }

    @Bean
    OrganizationErasure organizationErasure(
            DataSource dataSource, ObjectProvider<Leftover> leftovers, PlatformTransactionManager transactions) {
        return new OrganizationErasure(
                new OrganizationTables(JdbcClient.create(dataSource)),
                List.copyOf(leftovers.orderedStream().toList()),
                new TransactionTemplate(transactions));
    }

    @Bean
    ErasureSchedule erasureSchedule(DeletedOrganizations deleted, OrganizationErasure erasure) {
        return new ErasureSchedule(deleted, erasure);
    }

    @Bean
    DeletionListener deletionListener(Inbox inbox, DeletedOrganizations deleted, ClosedOrganizations closed) {
        return new DeletionListener(inbox, deleted, closed);
    }

    /** Whoever starts first makes it: a consumer of a topic that comes later learns of it after minutes. */
    @Bean
    KafkaAdmin.NewTopics organizationTopic() {
        return Topics.owned(DeletionListener.TOPIC);
    }
}
