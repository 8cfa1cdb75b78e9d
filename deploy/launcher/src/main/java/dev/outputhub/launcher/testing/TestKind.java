package dev.outputhub.launcher.testing;

import java.nio.file.Path;

/** What a test runs on; its class name says it. */
enum TestKind {
    UNIT("unit"),
    SLICE("slice"),
    INTEGRATION("integration"),
    CONTRACT("contract"),
    ARCHITECTURE("architecture"),
    WEB("web"),
    JOURNEY("journey");

    private final String title;

    TestKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static TestKind of(Path report) {
        var name = report.getFileName().toString();
        if (name.startsWith("TEST-web")) {
            return WEB;
        }
        if (name.contains("Journey") || name.startsWith("TEST-journey")) {
            return JOURNEY;
        }
        if (name.contains("Integration")) {
            return INTEGRATION;
        }
        if (name.contains("Contract")) {
            return CONTRACT;
        }
        if (name.contains("Architecture")) {
            return ARCHITECTURE;
        }
        return name.contains("Slice") ? SLICE : UNIT;
    }
}
