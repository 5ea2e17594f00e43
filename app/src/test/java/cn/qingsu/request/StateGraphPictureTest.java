package cn.qingsu.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.GeneratedPage;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Draws the state graph from its file: docs/state-graph.md. */
class StateGraphPictureTest {

    /** A step that is possible from more states than this is told in words, so that the picture can be read. */
    private static final int DRAWN_FROM = 5;

    private static final Pattern GUARD_OR_REFUSAL =
            Pattern.compile("^ {4}([A-Z_]+)\\(|\"([a-z]+(?:-[a-z]+)*)\",\\s*\"(规则[^\"]*)\"", Pattern.MULTILINE);

    /** A number of the rules in the middle of a sentence. */
    private static final Pattern NUMBER = Pattern.compile("\" \\+ [\\w.()]+\\(\"[\\w-]+\"\\) \\+ \"");

    private final StateGraph graph = StateGraph.get();

    @Test
    void the_picture_of_the_state_graph_is_up_to_date() throws IOException {
        String page = """
                # The life of a request

                Generated from `request/state-graph.csv` by `StateGraphPictureTest`; `./qingsu test -Dtest=StateGraphPictureTest
                -Dupdate.docs=true` draws it anew. Every step is a command; who may take it, under which guards, and what it does
                to the clocks stands in that one file, and the program decides by it.

                * An arrow with several labels may be taken by each of them. An action with several targets leads where its rule decides.
                * Who: the roles of officers; 诉求人 is the requester, 系统 a clock or a rule.
                * A step without a target leaves the state as it is.

                """ + picture() + chapters() + guards();
        GeneratedPage.check("state-graph.md", page);
    }

    private String picture() {
        StringBuilder text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        for (State state : State.values()) {
            text.append(String.format(Locale.ROOT, "    state \"%s<br/>%s\" as %s\n", state.label(), state, state));
        }
        text.append("    [*] --> DRAFT : 暂存 draft\n    [*] --> REGISTERED : 登记 register\n");
        arrows().forEach((ends, labels) ->
                text.append(String.format(Locale.ROOT, "    %s : %s\n", ends, String.join("<br/>", labels))));
        Arrays.stream(State.values())
                .filter(State::isFinal)
                .forEach(state -> text.append(String.format(Locale.ROOT, "    %s --> [*]\n", state)));
        return text.append("```\n\n").append(leftOut()).toString();
    }

    /** The arrows by their two ends, each with its actions. */
    private Map<String, List<String>> arrows() {
        Map<String, List<String>> arrows = new LinkedHashMap<>();
        steps().filter(row -> graph.statesFor(row.action()).size() <= DRAWN_FROM)
                .forEach(row -> sorted(row.to())
                        .forEach(to -> arrows.computeIfAbsent(row.from() + " --> " + to, ends -> new ArrayList<>())
                                .add(row.action())));
        return arrows;
    }

    private String leftOut() {
        Map<String, Set<State>> targets = new TreeMap<>();
        steps().filter(row -> graph.statesFor(row.action()).size() > DRAWN_FROM
                        && !row.to().isEmpty())
                .forEach(row -> targets.put(row.action(), row.to()));
        return targets.entrySet().stream()
                .map(each -> String.format(
                        Locale.ROOT,
                        "Not drawn, since it is possible from %d states: `%s`, to %s.\n",
                        graph.statesFor(each.getKey()).size(),
                        each.getKey(),
                        states(each.getValue())))
                .collect(Collectors.joining());
    }

    private Stream<StateGraph.Row> steps() {
        return Arrays.stream(State.values()).flatMap(state -> graph.from(state).stream());
    }

    private String chapters() {
        StringBuilder text = new StringBuilder();
        for (State state : State.values()) {
            Role owner = state.owner();
            text.append(String.format(Locale.ROOT, "\n## %s %s\n\n", state.label(), state));
            text.append(
                    owner == null
                            ? "The end.\n"
                            : String.format(Locale.ROOT, "Waits for: %s %s.\n", owner.label(), owner));
            if (!graph.from(state).isEmpty()) {
                text.append("\n| action | to | who | guards | clocks | event |\n|---|---|---|---|---|---|\n");
                graph.from(state).forEach(row -> text.append(line(row)));
            }
        }
        return text.toString();
    }

    private static String line(StateGraph.Row row) {
        return String.format(
                Locale.ROOT,
                "| `%s` %s | %s | %s | %s | %s | `%s` |\n",
                row.action(),
                title(row.event()),
                row.to().isEmpty() ? "stays" : states(row.to()),
                who(row),
                row.guards().stream().map(each -> "`" + each.text() + "`").collect(Collectors.joining(", ")),
                row.clocks(),
                row.event());
    }

    private static String who(StateGraph.Row row) {
        List<String> who =
                row.roles().stream().sorted().map(Role::label).collect(Collectors.toCollection(ArrayList::new));
        if (row.byRequester()) {
            who.add("诉求人");
        }
        if (row.bySystem()) {
            who.add("系统");
        }
        return String.join("、", who);
    }

    private static String states(Set<State> states) {
        return sorted(states).map(each -> each.label() + " " + each).collect(Collectors.joining(", "));
    }

    private static Stream<State> sorted(Set<State> states) {
        return states.stream().sorted();
    }

    /** The guards, with the refusal that each answers, from their own code. */
    private static String guards() throws IOException {
        String code = Files.readString(Path.of("src/main/java/cn/qingsu/request/Guard.java"), StandardCharsets.UTF_8);
        Matcher found = GUARD_OR_REFUSAL.matcher(NUMBER.matcher(code).replaceAll("N"));
        StringBuilder text = new StringBuilder("""

                ## Guards

                A guard is a policy that must also agree. It answers a refusal, or nothing.

                | guard | refusal code | clause |
                |---|---|---|
                """);
        Set<Guard> told = EnumSet.noneOf(Guard.class);
        Guard which = Guard.NOT_OWN_WORK;
        while (found.find()) {
            if (found.group(1) != null) {
                which = Guard.valueOf(found.group(1));
            } else {
                told.add(which);
                text.append(String.format(
                        Locale.ROOT, "| `%s` | `%s` | %s |\n", which.text(), found.group(2), found.group(3)));
            }
        }
        assertThat(told).as("every guard is told").containsExactlyInAnyOrder(Guard.values());
        return text.toString();
    }

    private static String title(String event) {
        return EventTitles.title(type(event));
    }

    /** As {@link Event#typeOf} makes it from the class. */
    private static String type(String event) {
        return "request." + event;
    }
}
