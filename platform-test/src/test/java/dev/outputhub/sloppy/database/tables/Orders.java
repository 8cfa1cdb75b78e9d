package dev.outputhub.sloppy.database.tables;

import java.util.UUID;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

public final class Orders extends TableImpl<Record> {

    private static final long serialVersionUID = 1L;

    public final TableField<Record, UUID> ID = createField(DSL.name("id"), SQLDataType.UUID);

    public Orders() {
        super(DSL.name("orders"));
    }
}
