package dev.outputhub.platform.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A table is written in one package, so that its rules (versions, times, journal) are kept in one place. */
final class TableOwners extends ArchCondition<JavaClass> {

    private final String base;
    private final Map<String, String> owners;
    private final Set<String> written = new HashSet<>();

    private TableOwners(String base, Map<String, String> owners) {
        super("write tables of their own package alone");
        this.base = base;
        this.owners = owners;
    }

    static ArchRule rule(String base, DescribedPredicate<JavaClass> generated, Map<String, String> owners) {
        return classes().that(DescribedPredicate.not(generated)).should(new TableOwners(base, owners));
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        var writes = TableWrites.of(item);
        writes.tables().forEach(table -> check(item, table, events));
        writes.inSql().stream().filter(owners::containsKey).forEach(table -> check(item, table, events));
    }

    private void check(JavaClass item, String table, ConditionEvents events) {
        var writer =
                item.getPackageName().substring(Math.min(item.getPackageName().length(), base.length()));
        written.add(table);
        if (writer.equals(owners.get(table))) {
            return;
        }
        events.add(SimpleConditionEvent.violated(
                item,
                item.getName() + " writes " + table
                        + (owners.containsKey(table) ? ", which is written in " + owners.get(table) : "")));
    }

    @Override
    public void finish(ConditionEvents events) {
        owners.keySet().stream()
                .filter(table -> !written.contains(table))
                .forEach(table -> events.add(SimpleConditionEvent.violated(table, "Nobody writes " + table)));
    }
}
