package cn.qingsu.dispatch.reading;

import cn.qingsu.dispatch.reading.text.Span;
import cn.qingsu.request.RequestType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the requester wants: the words that speak for each type are weighed against each other. */
final class TypeReading {

    private static final Pattern ASKS = Pattern.compile("(吗|呢|么|多少|哪里|哪儿|几时)?[？?]|吗$|是什么$");
    private static final Pattern COURTESY =
            Pattern.compile("(?<!非常|特别|衷心|由衷|要|想)(感谢|谢谢)(您|你们|贵单位|领导)?[。！!，,~]*$|(望|盼|请)[^。]{0,20}(感谢|谢谢)");
    private static final Pattern IN_VAIN = Pattern.compile("(多次|一直|反复|几次)(建议|咨询|求助|举报|投诉|反映)");
    private static final double SCALE = 0.9;

    private TypeReading() {}

    static @Nullable Finding<RequestType> of(String text, List<ReadingWords.TypeWord> words) {
        Map<RequestType, Double> weights = new EnumMap<>(RequestType.class);
        Map<RequestType, List<Span>> spans = new EnumMap<>(RequestType.class);
        List<Span> taken = courtesies(text);
        words.stream()
                .sorted(Comparator.comparingInt(
                                (ReadingWords.TypeWord each) -> each.word().length())
                        .reversed())
                .forEach(word -> {
                    int at = text.indexOf(word.word());
                    if (at >= 0) {
                        Span span = new Span(at, at + word.word().length());
                        if (taken.stream().noneMatch(span::overlaps)) {
                            taken.add(span);
                            weights.merge(word.type(), word.weight(), Double::sum);
                            spans.computeIfAbsent(word.type(), key -> new ArrayList<>())
                                    .add(span);
                        }
                    }
                });
        Matcher asks = ASKS.matcher(text.strip());
        if (asks.find()) {
            weights.merge(RequestType.INQUIRY, 2.0, Double::sum);
            int mark = text.indexOf(asks.group());
            spans.computeIfAbsent(RequestType.INQUIRY, key -> new ArrayList<>())
                    .add(new Span(mark, mark + asks.group().length()));
        }
        return weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(best -> new Finding<>(
                        best.getKey(),
                        Math.min(share(best.getValue(), weights), mostSure(best.getKey())),
                        spans.getOrDefault(best.getKey(), List.of()),
                        "用词像" + best.getKey().label()))
                .orElse(null);
    }

    /** A polite end is no commendation, and what was suggested in vain is no suggestion. */
    private static List<Span> courtesies(String text) {
        List<Span> all = new ArrayList<>();
        for (Pattern pattern : List.of(COURTESY, IN_VAIN)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                all.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return all;
    }

    /** How often a type was right on two other cities' requests (docs/reading.md); words alone are not surer than that. */
    private static double mostSure(RequestType type) {
        return switch (type) {
            case COMPLAINT -> 0.93;
            case INQUIRY -> 0.70;
            case ASSISTANCE, COMMENDATION -> 0.60;
            case SUGGESTION -> 0.55;
            case REPORT -> 0.50;
        };
    }

    private static double share(double best, Map<RequestType, Double> weights) {
        double all = RequestType.values().length - weights.size();
        for (double weight : weights.values()) {
            all += Math.exp(SCALE * weight);
        }
        return Math.exp(SCALE * best) / all;
    }
}
