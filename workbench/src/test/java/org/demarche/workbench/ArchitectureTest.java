package org.demarche.workbench;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The house keeps its plan: rooms know the hall and nothing of each other, and the workbench puts them together. */
class ArchitectureTest {
    private static JavaClasses house;

    @BeforeAll
    static void enter() {
        house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.demarche");
    }

    @Test
    void house_imported_hasItsRooms() {
        assertThat(house.stream().map(type -> type.getPackageName().split("\\.")[2]))
                .contains("model", "reader", "coder", "ledger", "workbench");
    }

    @Test
    void hall_everywhere_dependsOnNothing() {
        classes()
                .that(resideInAPackage("org.demarche.model.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("org.demarche.model..", "java..", "org.jspecify.."))
                .check(house);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "coder", "ledger"})
    void room_everywhere_knowsOnlyTheHall(String room) {
        noClasses()
                .that(resideInAPackage("org.demarche." + room + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage("org.demarche..")
                        .and(not(resideInAnyPackage("org.demarche.model..", "org.demarche." + room + ".."))))
                .check(house);
    }

    @Test
    void packages_all_haveNoCycles() {
        slices().matching("org.demarche.(**)").should().beFreeOfCycles().check(house);
    }

    @Test
    void packages_all_areNullMarked() {
        Set<String> unmarked = house.stream()
                .map(JavaClass::getPackage)
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(each -> each.getName())
                .collect(Collectors.toSet());
        assertThat(unmarked).isEmpty();
    }

    @Test
    void coder_everywhere_touchesNoFilesAndNoNetwork() {
        noClasses()
                .that(resideInAPackage("org.demarche.coder.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net..", "java.sql.."))
                .check(house);
    }
}
