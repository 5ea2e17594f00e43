package cn.qingsu;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Draws the house from its code: docs/architecture/modules.md. */
class ModulePicturesTest {

    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\{@\\w+\\s+(?:[\\w.]*\\.)?(\\w+)[^}]*}");

    private final ApplicationModules modules = ApplicationModules.of(QingsuApplication.class);
    private final Collection<JavaClass> classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("cn.qingsu").stream()
                    .filter(each -> !each.getSimpleName().equals("package-info"))
                    .toList();

    @Test
    void the_pictures_of_the_modules_are_up_to_date() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Modules

                Generated from the code by `ModulePicturesTest`; `./qingsu test -Dtest=ModulePicturesTest -Dupdate.docs=true`
                draws it anew. An arrow points from a module to one that it uses; a module uses only lower floors.

                """);
        page.append(picture());
        for (ApplicationModule module : ordered()) {
            page.append(chapter(module));
        }
        GeneratedPage.check("architecture/modules.md", page.toString());
    }

    private List<ApplicationModule> ordered() {
        return modules.stream()
                .sorted(Comparator.comparing((ApplicationModule each) -> -Floors.of(name(each)))
                        .thenComparing(ModulePicturesTest::name))
                .toList();
    }

    private String picture() {
        StringBuilder text = new StringBuilder("```mermaid\nflowchart TB\n");
        Map<Integer, List<ApplicationModule>> floors = ordered().stream()
                .collect(Collectors.groupingBy(
                        each -> Floors.of(name(each)),
                        () -> new TreeMap<Integer, List<ApplicationModule>>(Comparator.reverseOrder()),
                        Collectors.toList()));
        floors.forEach((floor, rooms) -> {
            text.append("    subgraph floor").append(floor).append("[\" \"]\n        direction LR\n");
            rooms.forEach(room -> text.append(String.format(
                    Locale.ROOT, "        %s[\"%s<br/>%s\"]\n", name(room), room.getDisplayName(), name(room))));
            text.append("    end\n");
        });
        Map<String, Set<String>> uses = uses();
        uses.forEach((from, all) -> nearest(from, all, uses)
                .forEach(to -> text.append("    ")
                        .append(from)
                        .append(" --> ")
                        .append(to)
                        .append('\n')));
        return text.append(
                        "```\n\nArrows that follow from others are left out of the picture; the chapters name all.\n")
                .toString();
    }

    private Map<String, Set<String>> uses() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass each : classes) {
            Optional<String> from = Floors.moduleOf(each.getPackageName());
            each.getDirectDependenciesFromSelf().stream()
                    .map(dependency ->
                            Floors.moduleOf(dependency.getTargetClass().getPackageName()))
                    .flatMap(Optional::stream)
                    .filter(to -> from.isPresent() && !to.equals(from.get()))
                    .forEach(to -> uses.computeIfAbsent(from.orElseThrow(), key -> new TreeSet<>())
                            .add(to));
        }
        return uses;
    }

    /** Those that are not reached by way of another. */
    private static Set<String> nearest(String from, Set<String> all, Map<String, Set<String>> uses) {
        return all.stream()
                .filter(to -> all.stream()
                        .filter(other -> !other.equals(to))
                        .noneMatch(other -> uses.getOrDefault(other, Set.of()).contains(to)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String chapter(ApplicationModule module) throws IOException {
        String contract = classes.stream()
                .filter(each ->
                        each.getPackageName().equals(module.getBasePackage().getName()))
                .filter(each -> each.isTopLevelClass() && each.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName)
                .sorted()
                .map(each -> "`" + each + "`")
                .collect(Collectors.joining(", "));
        String used = String.join(", ", uses().getOrDefault(name(module), Set.of()));
        return String.format(
                Locale.ROOT,
                """

                ## %s %s

                %s

                * Floor %d; uses: %s
                * Contract: %s
                """,
                module.getDisplayName(),
                name(module),
                purpose(module),
                Floors.of(name(module)),
                used.isEmpty() ? "nothing" : used,
                contract.isEmpty() ? "none" : contract);
    }

    /** The module's own words, from its package-info. */
    private static String purpose(ApplicationModule module) throws IOException {
        Path info = Path.of("src/main/java", module.getBasePackage().getName().replace('.', '/'), "package-info.java");
        Matcher javadoc = JAVADOC.matcher(Files.readString(info, StandardCharsets.UTF_8));
        String text = javadoc.find() ? javadoc.group(1) : "";
        String plain = LINK.matcher(text.replaceAll("\\R\\s*\\* ?", " ")).replaceAll("`$1`");
        return plain.replaceAll("</?\\w+>", "").replaceAll("\\s+", " ").strip().replaceFirst("^\\S+: ", "");
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
