package dev.outputhub.records;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.outputhub.platform.test.architecture.InternalEndpoints;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void endpointsOfTermsHaveTheirContracts() {
        InternalEndpoints.check("terms", "dev.outputhub.records.terms");
    }

    @Test
    void endpointsOfCompleteRecordsHaveTheirContracts() {
        InternalEndpoints.check("complete", "dev.outputhub.records.complete");
    }

    @Test
    void partsHaveNoCycles() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.outputhub.records");
        SlicesRuleDefinition.slices()
                .matching("dev.outputhub.records.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }
}
