package dev.outputhub.prompt.agent.change;

import dev.outputhub.prompt.agent.read.AgentList;
import dev.outputhub.prompt.agent.store.AgentEvents;
import dev.outputhub.prompt.agent.store.StoredAgent;
import dev.outputhub.records.life.RecordLife;
import dev.outputhub.records.life.RecordParts;
import dev.outputhub.records.store.RecordTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every kind of record can be told to do, for agents. */
@Configuration
class AgentRecordLife {

    @Bean
    RecordLife<StoredAgent> agentLife(
            RecordParts parts, RecordTable<StoredAgent> table, AgentEditor editor, AgentList list, AgentEvents events) {
        return new RecordLife<>(parts, table, editor, list, events);
    }
}
