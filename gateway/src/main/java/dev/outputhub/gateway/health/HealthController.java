package dev.outputhub.gateway.health;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class HealthController {

    private final Readiness readiness;

    HealthController(Readiness readiness) {
        this.readiness = readiness;
    }

    /** Is the door open? Says nothing about the parts: a door that is restarted because a part is away helps nobody. */
    @GetMapping("/healthz")
    Map<String, String> healthz() {
        return Map.of("status", "up");
    }

    /** Are the parts there? */
    @GetMapping("/readyz")
    Mono<ResponseEntity<Readiness.Report>> readyz() {
        return readiness
                .report()
                .map(report -> ResponseEntity.status(report.isReady() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                        .body(report));
    }
}
