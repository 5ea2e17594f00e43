package cn.qingsu.request;

import cn.qingsu.identity.Role;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which steps a request can take: one row for each state and action, with who may take it, under which guards, and what it
 * does to the clocks. Read from {@code request/state-graph.csv}; the picture in the documentation is drawn from it, and a
 * property test walks it.
 */
public final class StateGraph {

    /**
     * One step.
     *
     * @param to where it leads; several where the rules decide, empty where the state stays
     * @param roles the officers who may
     * @param byRequester whether the requester may
     * @param bySystem whether a clock or a rule may
     */
    public record Row(
            State from,
            String action,
            Set<State> to,
            Set<Role> roles,
            boolean byRequester,
            boolean bySystem,
            List<Guard> guards,
            String clocks,
            String event) {}

    private static final StateGraph GRAPH = read();

    private final Map<State, Map<String, Row>> rows = new EnumMap<>(State.class);

    private StateGraph() {}

    public static StateGraph get() {
        return GRAPH;
    }

    /** The row for {@code action} in {@code state}; empty where that step does not exist. */
    public Optional<Row> row(State state, String action) {
        return Optional.ofNullable(rows.getOrDefault(state, Map.of()).get(action));
    }

    public List<Row> from(State state) {
        return List.copyOf(rows.getOrDefault(state, Map.of()).values());
    }

    public Stream<Row> all() {
        return rows.values().stream().flatMap(byAction -> byAction.values().stream());
    }

    /** The states from which {@code action} is possible, for a refusal that says when. */
    Set<State> statesFor(String action) {
        return all().filter(row -> row.action().equals(action)).map(Row::from).collect(Collectors.toSet());
    }

    private static StateGraph read() {
        StateGraph graph = new StateGraph();
        try (Reader file = new InputStreamReader(
                        Objects.requireNonNull(StateGraph.class.getResourceAsStream("/request/state-graph.csv")),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : csv) {
                words(line, "from").map(State::valueOf).forEach(from -> graph.add(row(from, line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return graph;
    }

    private void add(Row row) {
        Row twin =
                rows.computeIfAbsent(row.from(), state -> new LinkedHashMap<>()).put(row.action(), row);
        if (twin != null) {
            throw new IllegalStateException("two rows for " + row.from() + " " + row.action());
        }
    }

    private static Row row(State from, NamedCsvRecord line) {
        Set<String> who = words(line, "who").collect(Collectors.toSet());
        return new Row(
                from,
                line.getField("action"),
                words(line, "to").map(State::valueOf).collect(Collectors.toUnmodifiableSet()),
                who.stream()
                        .filter(name -> !name.equals("REQUESTER") && !name.equals("SYSTEM"))
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                who.contains("REQUESTER"),
                who.contains("SYSTEM"),
                words(line, "guards").map(Guard::named).toList(),
                line.getField("clocks"),
                line.getField("event"));
    }

    private static Stream<String> words(NamedCsvRecord line, String column) {
        return Arrays.stream(line.getField(column).split(" ")).filter(word -> !word.isBlank());
    }
}
