package dev.outputhub.platform.test.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a class writes, read from its instructions: a call of jOOQ that writes takes the table that was loaded last
 * before it. Also what is written by a record, or in a constant of SQL.
 */
final class TableWrites {

    /** Stands for a table that the call does not tell, because it came as an argument or by a record. */
    static final String UNTOLD = "a table that cannot be told from the call";

    private static final Pattern GENERATED = Pattern.compile("Ldev/outputhub/\\w+/database/tables/\\w+;");
    private static final String GENERATED_RECORDS = "/database/tables/records/";
    private static final Set<String> ON_A_TABLE = Set.of(
            "insertInto", "update", "deleteFrom", "delete", "mergeInto", "truncate", "truncateTable", "loadInto");
    private static final Set<String> ON_RECORDS = Set.of(
            "executeInsert",
            "executeUpdate",
            "executeDelete",
            "batchInsert",
            "batchUpdate",
            "batchStore",
            "batchMerge",
            "batchDelete");
    private static final Set<String> BY_A_RECORD = Set.of("store", "insert", "update", "merge", "delete");
    private static final Pattern SQL = Pattern.compile(
            "\\s*(?:insert\\s+into|update|delete\\s+from|merge\\s+into)\\s+(?:\\w+\\.)?(\\w+)\\s.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Set<String> tables = new TreeSet<>();
    private final Set<String> inSql = new TreeSet<>();
    private final Map<Integer, String> locals = new HashMap<>();
    private @Nullable String loaded;

    private TableWrites() {}

    static TableWrites of(JavaClass item) {
        var writes = new TableWrites();
        try (var bytes = item.getSource().orElseThrow().getUri().toURL().openStream()) {
            ClassFile.of()
                    .parse(bytes.readAllBytes())
                    .methods()
                    .forEach(method -> method.code().ifPresent(writes::read));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return writes;
    }

    /** Names of tables, in small letters, or {@link #UNTOLD}. */
    Set<String> tables() {
        return tables;
    }

    /** Words that stand where a table stands in SQL; prose may look the same. */
    Set<String> inSql() {
        return inSql;
    }

    private void read(CodeModel code) {
        locals.clear();
        loaded = null;
        for (var element : code) {
            switch (element) {
                case FieldInstruction field -> {
                    if (GENERATED.matcher(field.type().stringValue()).matches()) {
                        loaded = field.name().stringValue().toLowerCase(Locale.ROOT);
                    }
                }
                case LoadInstruction load -> loaded = locals.get(load.slot());
                case StoreInstruction store -> {
                    if (loaded != null) {
                        locals.put(store.slot(), loaded);
                    } else {
                        locals.remove(store.slot());
                    }
                }
                case ConstantInstruction constant -> {
                    if (constant.constantValue() instanceof String text) {
                        sql(text);
                    }
                }
                case InvokeInstruction call -> called(call);
                default -> {}
            }
        }
    }

    private void called(InvokeInstruction call) {
        var owner = call.owner().asInternalName();
        var name = call.name().stringValue();
        if (owner.startsWith("org/jooq/")) {
            if (ON_A_TABLE.contains(name) && call.type().stringValue().startsWith("(Lorg/jooq/Table;")) {
                tables.add(loaded == null ? UNTOLD : loaded);
            } else if (ON_RECORDS.contains(name)) {
                tables.add(UNTOLD);
            }
        } else if (owner.contains(GENERATED_RECORDS) && BY_A_RECORD.contains(name)) {
            tables.add(UNTOLD);
        }
    }

    private void sql(String text) {
        var statement = SQL.matcher(text);
        if (statement.matches()) {
            inSql.add(statement.group(1).toLowerCase(Locale.ROOT));
        }
    }
}
