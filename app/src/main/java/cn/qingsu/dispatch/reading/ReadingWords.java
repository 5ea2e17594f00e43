package cn.qingsu.dispatch.reading;

import cn.qingsu.dispatch.reading.place.PlaceWords;
import cn.qingsu.request.RequestType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of reading that hold on one day. */
final class ReadingWords {

    /** One row of the table. */
    record Row(String kind, String word, String answer, double weight) {}

    /** A word that speaks for a type of request. */
    record TypeWord(String word, RequestType type, double weight) {}

    private final Map<String, Words> byKind;
    private final List<TypeWord> types;
    private final PlaceWords places;

    ReadingWords(List<Row> rows) {
        byKind = rows.stream()
                .collect(Collectors.groupingBy(
                        Row::kind,
                        Collectors.collectingAndThen(Collectors.mapping(Row::word, Collectors.toList()), Words::new)));
        types = rows.stream()
                .filter(row -> row.kind().equals("TYPE"))
                .map(row -> new TypeWord(row.word(), RequestType.valueOf(row.answer()), row.weight()))
                .toList();
        Function<String, Set<String>> of = kind -> Set.copyOf(these(kind).words());
        places = new PlaceWords(
                of.apply("ELSEWHERE"), of.apply("FIRM"), of.apply("TITLE"), of.apply("PRODUCT"), of.apply("NO_NAME"));
    }

    Words these(String kind) {
        return byKind.getOrDefault(kind, new Words(List.of()));
    }

    List<TypeWord> types() {
        return types;
    }

    PlaceWords places() {
        return places;
    }
}
