package dev.annals.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.annals.command.planted.LeakyAggregate;
import dev.annals.command.planted.other.Circle;
import org.axonframework.modelling.command.AggregateRoot;
import org.junit.jupiter.api.Test;

/** Where the command side ends, each rule with a violation that it must find. */
class CommandSideArchitectureTest {
    private static final ArchRule KNOWS_NEITHER_READERS_NOR_THE_WEB = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.annals.query..",
                    "dev.annals.server..",
                    "dev.annals.journal..",
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "jakarta.servlet..",
                    "java.net.http..");

    private static final ArchRule AGGREGATES_ARE_PACKAGE_PRIVATE =
            classes().that().areAnnotatedWith(AggregateRoot.class).should().bePackagePrivate();

    private static final ArchRule CONCEPTS_DO_NOT_GO_IN_CIRCLES =
            slices().matching("dev.annals.command.(**)").should().beFreeOfCycles();

    private final JavaClasses commandSide = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.annals.command");

    private final JavaClasses planted = new ClassFileImporter().importPackages("dev.annals.command.planted");

    @Test
    void the_command_side_knows_neither_readers_nor_the_web_nor_which_journal_there_is() {
        KNOWS_NEITHER_READERS_NOR_THE_WEB.check(commandSide);
        assertFinds(KNOWS_NEITHER_READERS_NOR_THE_WEB, LeakyAggregate.class);
    }

    @Test
    void aggregates_are_package_private() {
        AGGREGATES_ARE_PACKAGE_PRIVATE.check(commandSide);
        assertFinds(AGGREGATES_ARE_PACKAGE_PRIVATE, LeakyAggregate.class);
    }

    @Test
    void concepts_do_not_go_in_circles() {
        CONCEPTS_DO_NOT_GO_IN_CIRCLES.check(commandSide);
        assertFinds(CONCEPTS_DO_NOT_GO_IN_CIRCLES, Circle.class);
    }

    private void assertFinds(ArchRule rule, Class<?> violation) {
        assertThat(rule.evaluate(planted).getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains(violation.getSimpleName()));
    }
}
