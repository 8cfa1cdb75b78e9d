package dev.outputhub.prompt.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.naming.NameKey;
import dev.outputhub.platform.test.infrastructure.ServiceDatabase;
import dev.outputhub.platform.test.infrastructure.TestInfrastructure;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class NameKeyMigrationTests {

    private static final String ORGANIZATION = "0198c0de-0000-7000-8000-000000000001";

    /** Those that were there, in this order. */
    private static final List<String> NAMES = List.of(
            "Kite",
            "Kite\u00a0",
            "Kite\u200b",
            "Ki\u00adte",
            "Kite red",
            "Kite \u2003red",
            "Straße",
            "ΟΔΟΣ",
            "İstanbul",
            "ısı",
            "👩\u200d🚀",
            "👩🚀",
            "❤\ufe0f\u200d🔥",
            "Ａ１",
            "Cafe\u0301");

    @Test
    void termsThatNobodyCanTellApartAllStayAndHaveTheKeysThatNewOnesGet() {
        var database = TestInfrastructure.createServiceDatabase("prompt");
        flyway(database).target("161").load().migrate();
        var superuser = JdbcClient.create(new DriverManagerDataSource(database.superuserUrl()));
        superuser.sql("""
                insert into prompt.vocabulary (organization_id, id, key, name, applies_to, cardinality, created_at, created_by, updated_at, updated_by)
                values (cast(:o as uuid), gen_random_uuid(), 'tags', 'Tags', '{prompt}', 'many', now(), gen_random_uuid(), now(), gen_random_uuid())
                """).param("o", ORGANIZATION).update();
        for (var name : NAMES) {
            superuser.sql("""
                    insert into prompt.term (organization_id, id, vocabulary_key, slug, name, position, created_at, created_by, updated_at, updated_by)
                    values (cast(:o as uuid), gen_random_uuid(), 'tags', gen_random_uuid()::text, :name, 0, now(), gen_random_uuid(), now(), gen_random_uuid())
                    """).param("o", ORGANIZATION).param("name", name).update();
        }

        flyway(database).load().migrate();

        var keys = new ArrayList<String>();
        var copies = new ArrayList<Integer>();
        for (var name : NAMES) {
            var row = superuser
                    .sql("select name_key, name_copy from prompt.term where name = ?")
                    .param(name)
                    .query()
                    .singleRow();
            keys.add((String) row.get("name_key"));
            copies.add((Integer) row.get("name_copy"));
        }
        assertThat(keys).isEqualTo(NAMES.stream().map(NameKey::of).toList());
        assertThat(copies).containsExactly(0, 1, 2, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static FluentConfiguration flyway(ServiceDatabase database) {
        return Flyway.configure()
                .dataSource(database.url(), database.owner(), database.ownerPassword())
                .defaultSchema(database.schema())
                .locations(
                        "classpath:db/migration-platform", "classpath:db/migration-records", "classpath:db/migration")
                .outOfOrder(true);
    }
}
