package io.salesops.flow;

import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.servlet.Servlet;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "io.salesops.flow", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule only_process_and_platform_packages_know_the_engine = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "..platform..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule delegates_are_hidden_and_named_after_their_task = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .resideInAPackage("..process..")
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule domain_knows_neither_process_nor_web = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..process..", "..web..", "org.springframework.http..", Servlet.class.getPackageName());

    @ArchTest
    static final ArchRule process_and_web_meet_in_the_domain_only = noClasses()
            .that()
            .resideInAPackage("..flow.*.process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..flow.*.web..");

    @ArchTest
    static final ArchRule web_does_not_know_the_process = noClasses()
            .that()
            .resideInAPackage("..flow.*.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..flow.*.process..");

    @ArchTest
    static final ArchRule nothing_depends_on_insights = noClasses()
            .that()
            .resideOutsideOfPackage("..insights..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..insights..");

    @ArchTest
    static final ArchRule entities_guard_their_state = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule fields_of_entities_are_private = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveModifier(PRIVATE);

    @ArchTest
    static final ArchRule controllers_are_hidden =
            classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule settings_are_records = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .that()
            .resideOutsideOfPackage("..platform..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
