package dev.outputhub.platform.codegen;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/** Migrates the database and writes what it then holds as jOOQ sources. */
final class TableGenerator {

    /** Held, or the level would be forgotten with the logger. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final ServiceModule module;
    private final BuildDatabase database;

    TableGenerator(ServiceModule module, BuildDatabase database) {
        this.module = module;
        this.database = database;
    }

    void generate() throws Exception {
        var excluded = new ArrayList<>(List.of("flyway_schema_history"));
        if (!module.libraries().isEmpty()) {
            migrate(module.libraryMigrations());
            excluded.addAll(relations("true"));
        }
        migrate(module.migrationFolders());
        excluded.addAll(relations("c.relispartition"));
        GenerationTool.generate(configuration(excluded));
    }

    private void migrate(List<Path> folders) {
        FLYWAY.setLevel(Level.WARNING);
        Flyway.configure()
                .dataSource(database.url(), null, null)
                .initSql("set role " + module.schema() + "_owner; set search_path = " + module.schema() + ", public")
                .defaultSchema(module.schema())
                .locations(
                        folders.stream().map(folder -> "filesystem:" + folder).toArray(String[]::new))
                // a library may number its migrations between those of another
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private List<String> relations(String condition) throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = database.connect();
                var query = connection.prepareStatement("select c.relname from pg_class c join pg_namespace n"
                        + " on n.oid = c.relnamespace where n.nspname = ? and c.relkind in ('r', 'p', 'v', 'm') and "
                        + condition)) {
            query.setString(1, module.schema());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    private Configuration configuration(List<String> excluded) {
        return new Configuration()
                .withLogging(Logging.ERROR)
                .withJdbc(new Jdbc().withDriver("org.postgresql.Driver").withUrl(database.url()))
                .withGenerator(new Generator()
                        .withDatabase(database(excluded))
                        .withGenerate(sources())
                        .withTarget(new Target()
                                .withPackageName(module.targetPackage())
                                .withDirectory(module.generatedSources().toString())));
    }

    private Database database(List<String> excluded) {
        return new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withInputSchema(module.schema())
                .withOutputSchemaToDefault(true)
                .withIncludes(".*")
                .withExcludes(excluded.stream().distinct().collect(Collectors.joining("|")))
                .withForcedTypes(new ForcedType()
                        .withName("INSTANT")
                        .withIncludeTypes("(?i)timestamptz|timestamp\\(?\\d?\\)? with time zone"));
    }

    private static Generate sources() {
        return new Generate()
                .withRecords(true)
                .withPojos(false)
                .withDaos(false)
                .withDeprecationOnUnknownTypes(false)
                .withGeneratedAnnotation(false)
                .withComments(false);
    }
}
