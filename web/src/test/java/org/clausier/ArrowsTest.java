package org.clausier;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows of the house: imports only point down, and each library has its room. */
class ArrowsTest {

  private static final String RULES = "org.clausier.rules..";
  private static final String COMMANDS = "org.clausier.cli..";
  private static final String PAGES = "org.clausier.web..";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.clausier");

  /** A scan that saw nothing would prove everything. */
  @Test
  void the_classes_were_seen() {
    assertThat(HOUSE.size()).isGreaterThan(250);
    assertThat(HOUSE.contain("org.clausier.rules.ruling.DroolsRuleBook")).isTrue();
    assertThat(HOUSE.contain("org.clausier.ruling.Rulings")).isTrue();
    assertThat(HOUSE.contain("org.clausier.cli.Clausier")).isTrue();
  }

  @Test
  void the_engine_knows_neither_the_rules_nor_the_commands() {
    noClasses()
        .that()
        .resideInAPackage("org.clausier..")
        .and()
        .resideOutsideOfPackages(RULES, COMMANDS, PAGES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(RULES, COMMANDS, PAGES)
        .check(HOUSE);
  }

  @Test
  void the_rules_do_not_know_who_is_asking() {
    noClasses()
        .that()
        .resideInAPackage(RULES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(COMMANDS, PAGES)
        .check(HOUSE);
  }

  /** A command starts without Spring; two doors lead to the pages, and few commands open them. */
  @Test
  void the_commands_know_the_pages_by_two_doors() {
    noClasses()
        .that()
        .resideInAPackage(COMMANDS)
        .and()
        .haveSimpleNameNotEndingWith("Task")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(PAGES)
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage(COMMANDS)
        .should()
        .dependOnClassesThat(
            resideInAPackage(PAGES)
                .and(
                    not(
                        nameMatching(
                            "org\\.clausier\\.web\\.(Serving|Rehearsal|Upkeep(\\$Report)?)"))))
        .check(HOUSE);
    noClasses()
        .that()
        .resideInAPackage(PAGES)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(COMMANDS)
        .check(HOUSE);
  }

  /** Each third party in its own room: library → the only packages that may use it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "org.drools..,org.kie..          | org.clausier.rules..",
        "org.springframework..           | org.clausier.web..",
        "org.h2..                        | org.clausier.web.journal..",
        "io.github.bucket4j..            | org.clausier.web.security..",
        "picocli..                       | org.clausier.cli..",
        "org.apache.pdfbox..,com.openhtmltopdf.. | org.clausier.document.pdf..",
        "com.github.jknack..             | org.clausier.document.html..",
        "de.siegmar.fastcsv..            | org.clausier.usage.csv..,org.clausier.request.csv..,org.clausier.uses..",
        "com.github.difflib..            | org.clausier.diff.text..",
        "tools.jackson..,org.snakeyaml.. | org.clausier.yaml..,org.clausier.answer..,org.clausier.usage.event..,org.clausier.web.api..,org.clausier.web.upkeep..,org.clausier.web.findings..",
      })
  void a_library_has_its_room(String library, String rooms) {
    classes()
        .that()
        .resideInAPackage("org.clausier..")
        .and()
        .resideOutsideOfPackages(rooms.split(","))
        .should()
        .onlyDependOnClassesThat(
            com.tngtech.archunit.base.DescribedPredicate.not(
                resideInAnyPackage(library.split(","))))
        .check(HOUSE);
  }

  @Test
  void packages_form_no_cycle() {
    slices().matching("org.clausier.(*)..").should().beFreeOfCycles().check(HOUSE);
    slices().matching("org.clausier.web.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void every_package_is_null_marked() {
    HOUSE.stream()
        .map(c -> c.getPackage())
        .distinct()
        // what Drools generates from the rules is in packages with a capital
        .filter(p -> p.getName().matches("org\\.clausier[.a-z]*"))
        .forEach(
            p -> assertThat(p.isAnnotatedWith(NullMarked.class)).describedAs(p.getName()).isTrue());
  }
}
