package cn.qingsu.desk.suggest;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.city.Areas;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.suggest.ReadView.Fact;
import cn.qingsu.desk.suggest.ReadView.Part;
import cn.qingsu.dispatch.reading.Finding;
import cn.qingsu.dispatch.reading.Money;
import cn.qingsu.dispatch.reading.People;
import cn.qingsu.dispatch.reading.RequestReading;
import cn.qingsu.dispatch.reading.place.Candidate;
import cn.qingsu.dispatch.reading.place.Detail;
import cn.qingsu.dispatch.reading.place.PlaceAnswer;
import cn.qingsu.dispatch.reading.text.Span;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.Urgency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns what was read into what the form offers. What the form holds already is said to be so and not offered again. */
@Component
class Offers {

    private static final double WORTH = 0.24; // a less sure first one only distracts
    private static final double BESIDE = 0.1;

    private final Areas areas;
    private final CityNames names;
    private final JsonMapper json = JsonMapper.shared();

    Offers(Areas areas, CityNames names) {
        this.areas = areas;
        this.names = names;
    }

    /** @param beside the text stands beside the form, so it is not shown again */
    ReadView of(String text, RequestReading reading, Chosen chosen, boolean beside) {
        List<Offer> offers = new ArrayList<>();
        if (reading.place().answer() instanceof PlaceAnswer.Sure sure) {
            offers.add(place(
                    text,
                    sure.place(),
                    sure.misspelt() ? "疑似有错字" : sure.place().form().label(),
                    "Control+d",
                    reading,
                    chosen));
        }
        int shown = 0;
        for (Finding<CategoryCode> each : reading.categories()) {
            if (each.probability() >= (shown == 0 ? WORTH : BESIDE)) {
                offers.add(offer(
                        "分类",
                        names.category(each.value()),
                        text,
                        each,
                        shown++ == 0 ? "Control+k" : "",
                        "category",
                        each.value(),
                        chosen));
            }
        }
        said(offers, "类型", text, reading.type(), "Control+i", "type", RequestType::label, chosen);
        said(offers, "紧急程度", text, reading.urgency(), "Control+j", "urgency", Urgency::label, chosen);
        said(offers, "诉求人信息", text, reading.privacy(), "Control+g", "privacy", PrivacyLevel::label, chosen);
        List<Offer> candidates = candidates(text, reading, chosen);
        boolean answered = candidates.stream().anyMatch(Offer::taken);
        return new ReadView(
                reading.legibility().advice(),
                offers,
                answered ? "" : reading.place().question().orElse(candidates.isEmpty() ? "" : "更具体的地点，可能是："),
                answered ? List.of() : candidates,
                facts(text, reading),
                beside ? List.of() : Marking.of(text, reading),
                reading.matters().stream()
                        .map(each -> new Part(
                                each.span().of(text),
                                names.category(each.category().value())))
                        .toList());
    }

    /** The first of those that are asked has the key of the place. */
    private List<Offer> candidates(String text, RequestReading reading, Chosen chosen) {
        boolean asked = reading.place().answer() instanceof PlaceAnswer.Unsure;
        List<Offer> candidates = new ArrayList<>();
        for (Candidate each :
                asked ? reading.place().candidates() : reading.place().narrower()) {
            String key = asked && candidates.isEmpty() ? "Control+d" : "";
            candidates.add(place(text, each, each.form().label(), key, reading, chosen));
        }
        return candidates;
    }

    private <E extends Enum<E>> void said(
            List<Offer> offers,
            String what,
            String text,
            @Nullable Finding<E> found,
            String key,
            String field,
            Function<E, String> label,
            Chosen chosen) {
        if (found != null) {
            offers.add(offer(
                    what,
                    label.apply(found.value()),
                    text,
                    found,
                    key,
                    field,
                    found.value().name(),
                    chosen));
        }
    }

    private Offer offer(
            String what,
            String label,
            String text,
            Finding<?> found,
            String key,
            String field,
            Object value,
            Chosen chosen) {
        boolean taken = chosen.is(field, value);
        return new Offer(
                what,
                label,
                quoted(text, found.spans()),
                found.reason(),
                Math.round(100 * found.probability()),
                taken ? "" : key,
                json.writeValueAsString(Map.of(field, Map.of("value", String.valueOf(value), "label", label))),
                taken);
    }

    private Offer place(
            String text, Candidate place, String reason, String key, RequestReading reading, Chosen chosen) {
        Area area = place.area();
        AreaCode street = area.level() == AreaLevel.STREET
                ? area.code()
                : area.level() == AreaLevel.COMMUNITY ? area.parent() : null;
        AreaCode community = area.level() == AreaLevel.COMMUNITY ? area.code() : null;
        AreaCode district = area.level() == AreaLevel.DISTRICT ? area.code() : null;
        Map<String, Object> take = new LinkedHashMap<>();
        put(take, "district", district);
        put(take, "street", street);
        put(take, "community", community);
        String address = address(reading.place().details());
        if (!address.isEmpty() && chosen.of("address").isBlank()) {
            take.put("address", Map.of("value", address, "label", address));
        }
        boolean taken = chosen.is(
                area.level() == AreaLevel.DISTRICT ? "district" : community == null ? "street" : "community",
                area.code());
        return new Offer(
                "地点",
                place.path() + (address.isEmpty() ? "" : " · " + address),
                place.span().length() == 0 ? List.of() : List.of(place.span().of(text)),
                reason,
                Math.round(100 * place.probability()),
                taken ? "" : key,
                json.writeValueAsString(take),
                taken);
    }

    private void put(Map<String, Object> take, String field, @Nullable AreaCode code) {
        take.put(
                field,
                Map.of("value", code == null ? "" : code.value(), "label", code == null ? "" : areas.path(code)));
    }

    private static String address(List<Detail> details) {
        return details.stream().map(Detail::words).distinct().limit(2).collect(Collectors.joining(" "));
    }

    private static List<Fact> facts(String text, RequestReading reading) {
        List<Fact> facts = new ArrayList<>();
        Finding<People> people = reading.people();
        if (people != null) {
            facts.add(new Fact(
                    "人数", people.value().least() + (people.value().about() ? " 人以上" : " 人"), first(text, people)));
        }
        for (Finding<Money> each : reading.money().stream().limit(3).toList()) {
            facts.add(new Fact(
                    "金额",
                    each.value().yuan().toPlainString() + (each.value().about() ? " 元以上" : " 元"),
                    first(text, each)));
        }
        Finding<String> accused = reading.accused();
        if (accused != null) {
            facts.add(new Fact("被反映的一方", accused.value(), ""));
        }
        return facts;
    }

    private static String first(String text, Finding<?> found) {
        return found.spans().isEmpty() ? "" : found.spans().getFirst().of(text);
    }

    private static List<String> quoted(String text, List<Span> spans) {
        return spans.stream().map(span -> span.of(text)).distinct().limit(4).toList();
    }
}
