package dev.outputhub.prompt.agent.store;

import static dev.outputhub.prompt.database.Tables.AGENT;

import dev.outputhub.records.kind.RecordKind;
import dev.outputhub.records.store.RecordTable;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Agents as a kind of record. */
@Configuration
public class AgentRecords {

    public static final RecordKind KIND = RecordKind.of("agent", AGENT, "agents:write");

    @Bean
    RecordKind agentKind() {
        return KIND;
    }

    @Bean
    RecordTable<StoredAgent> agentTable(DSLContext database, Clock clock, Agents agents) {
        return new RecordTable<>(
                database,
                clock,
                KIND,
                List.of(AGENT.fields()),
                row -> new StoredAgent(agents.read(row.into(AGENT)), RecordTable.confidential(row)),
                _ -> {});
    }
}
