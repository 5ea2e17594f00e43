package cn.qingsu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/** The house stands: modules keep to what they declare, and no floor looks up. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final int LONGEST = 300;
    private static final ApplicationModules MODULES = ApplicationModules.of(QingsuApplication.class);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.qingsu");

    @Test
    void modules_use_only_what_they_declare_and_only_each_others_contracts() {
        MODULES.verify();
    }

    @Test
    void a_module_imports_only_from_floors_below_its_own() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass each : CLASSES) {
            Floors.moduleOf(each.getPackageName())
                    .ifPresent(from -> each.getDirectDependenciesFromSelf().stream()
                            .map(dependency ->
                                    Floors.moduleOf(dependency.getTargetClass().getPackageName()))
                            .flatMap(Optional::stream)
                            .filter(to -> !to.equals(from) && Floors.of(to) >= Floors.of(from))
                            .distinct()
                            .forEach(to -> wrong.add(each.getName() + " (" + from + ") uses " + to)));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_module_stands_on_a_floor() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .allSatisfy(name -> assertThat(Floors.NUMBERS).containsKey(name));
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("cn.qingsu.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Utils", "Util", "Helper", "Helpers", "Manager", "Impl", "Constants", "Base", "Abstract"})
    void a_name_says_what_the_class_is_for(String word) {
        noClasses()
                .should()
                .haveSimpleNameEndingWith(word)
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(CLASSES);
    }

    @Test
    void what_a_class_needs_it_is_given_when_it_is_made() {
        fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void no_class_writes_to_the_console_but_the_command_line() {
        noClasses()
                .that()
                .resideOutsideOfPackage("cn.qingsu.operations..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void every_package_says_what_it_is_for_and_where_null_may_be() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(NullMarked.class)
                .check(CLASSES);
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(name -> assertThat(
                                SOURCES.resolve(name.replace('.', '/')).resolve("package-info.java"))
                        .exists());
    }

    @Test
    void classes_are_small() throws IOException {
        List<Long> lengths = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
                    long length = lines.count();
                    assertThat(length).as(file.toString()).isLessThanOrEqualTo(LONGEST);
                    lengths.add(length);
                }
            }
        }
        assertThat(lengths.stream()
                        .sorted()
                        .skip(lengths.size() / 2)
                        .findFirst()
                        .orElse(0L))
                .as("median length of a class in lines")
                .isLessThanOrEqualTo(80);
    }
}
