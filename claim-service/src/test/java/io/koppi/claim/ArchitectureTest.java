package io.koppi.claim;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.koppi.build.ServiceRules;

@AnalyzeClasses(packages = "io.koppi.claim", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule capabilitiesBuildOnEachOtherOneWay = SlicesRuleDefinition.slices()
            .matching("io.koppi.claim.(*)..")
            .should()
            .beFreeOfCycles();
}
