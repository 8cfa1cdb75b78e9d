package dev.outputhub.sloppy.order;

import dev.outputhub.platform.identity.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import org.jooq.DSLContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrderController {

    private final DSLContext database;

    OrderController(DSLContext database) {
        this.database = database;
    }

    @GetMapping("/api/v1/orders")
    @Operation(summary = "How many orders are open.")
    int open() {
        return database.fetchCount(database.selectOne());
    }

    @GetMapping("/internal/orders")
    @RequiresScope("outputs:read")
    int all() {
        return 0;
    }
}
