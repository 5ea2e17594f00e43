package cn.qingsu.dispatch.reading;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sentences about every street and community of the city, with what they mean by the letters alone. It knows nothing of the reading that it judges: what a name may
 * mean is worked out here from the list of areas.
 */
final class PlaceSentences {

    /** @param meant all areas that the words may mean; one if they are clear */
    record Sentence(String way, String text, List<Area> right, Set<Area> meant, Kind kind) {}

    enum Kind {
        /** The name as it is. */
        PLAIN,
        /** The name of a road after which an area is called. */
        ROAD,
        /** With one letter wrong. */
        TYPO,
        /** Two places. */
        TWO
    }

    /** {D} district, {d} without 区 or 市, {S} street, {N} the name, {n} without its suffix, {T} with a wrong letter, {E} and {M} a second place. */
    static final Map<String, String> TUNED = Map.ofEntries(
            Map.entry("in full with everything above", "青岛市{D}{S}{N}的路灯坏了三天，一直没人修。"),
            Map.entry("in full with the district", "{D}{N}门口有流动摊贩占道经营，影响通行"),
            Map.entry("in full with the street", "我要反映{S}{N}的垃圾没有人清运"),
            Map.entry("in full alone", "您好，{N}楼下的烧烤店油烟扰民，请处理"),
            Map.entry("without suffix, with the district", "{D}{n}附近路面塌陷，车过不去"),
            Map.entry("without suffix, alone", "我住在{n}，每天晚上广场舞太吵"),
            Map.entry("in full, district without suffix", "{d}{N}这边从昨天晚上停水到现在"),
            Map.entry("one letter wrong, with the district", "{D}{T}的污水井往外冒水"),
            Map.entry("one letter wrong, alone", "家住{T}，暖气一直不热，打电话没人管"),
            Map.entry("two places", "从{D}{N}到{E}{M}的公交车等了一个小时也不来"));

    /** First held out; what they showed was mended, so they prove no more than those above. */
    static final Map<String, String> SEEN_ONCE = Map.ofEntries(
            Map.entry("address with commas", "地点：{D}，{S}，{N}。楼道堆满杂物，存在安全隐患。"),
            Map.entry("name at the end", "有人半夜施工，声音特别大，位置就在{S}{N}"),
            Map.entry("the office", "昨天去{D}{N}居委会办证明，工作人员说办不了"),
            Map.entry("street after the matter", "请问{N}（{D}）的老旧小区改造什么时候开始"),
            Map.entry("without suffix before a thing", "{d}{n}那边的公厕又脏又臭"),
            Map.entry("one letter wrong, with the street", "反映{S}{T}有人私搭乱建"),
            Map.entry("two matters", "{D}{N}停电了；另外{E}{M}的公园路灯也不亮"));

    /** Written before the reading was tried on them; nothing was changed in the reading for their sake. */
    static final Map<String, String> HELD_OUT = Map.ofEntries(
            Map.entry("after the matter, in brackets", "楼上漏水把我家天花板泡了（{D}{S}{N}），物业不管"),
            Map.entry("as a villager", "本人系{D}{N}的，想咨询宅基地确权的事"),
            Map.entry("short and in haste", "{d}{S}{N} 没水了 急"),
            Map.entry("at the end, without suffix", "垃圾车每天早上五点就在楼下按喇叭，位于{D}{n}"),
            Map.entry("one letter wrong, at the end", "路边停满了大货车，地点{D}{T}"),
            Map.entry("with what is around", "孩子上学要走{N}东边那条没有红绿灯的路，太危险了"),
            Map.entry("two places, one after the other", "上个月{D}{N}修路，这个月又轮到{E}{M}，什么时候是个头"));

    private final List<Area> areas;
    private final Map<AreaCode, Area> byCode = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Map<String, Set<Area>> byName = new HashMap<>();
    private final Map<String, Set<Area>> byLetters = new HashMap<>();
    private final String letters;
    private final Random random;
    private int becameAnother;

    PlaceSentences(List<Area> areas, long seed) {
        this.areas = areas;
        random = new Random(seed);
        StringBuilder all = new StringBuilder();
        for (Area area : areas) {
            byCode.put(area.code(), area);
            byName.computeIfAbsent(area.name(), key -> new LinkedHashSet<>()).add(area);
            byLetters.computeIfAbsent(bare(area), key -> new LinkedHashSet<>()).add(area);
            words.add(area.name());
            words.add(bare(area));
            words.add(bare(area) + "社区");
            words.add(bare(area) + "村");
            all.append(bare(area));
        }
        letters = all.toString();
    }

    /** How many wrong letters made another place's name, and were thrown away: nobody can know those. */
    int becameAnother() {
        return becameAnother;
    }

    static String bare(Area area) {
        return switch (area.level()) {
            case CITY -> area.name();
            case DISTRICT -> area.name().replaceFirst("[区市]$", "");
            case STREET -> area.name().replaceFirst("(街道|镇)$", "");
            case COMMUNITY -> area.name().replaceFirst("(社区|村)$", "");
        };
    }

    List<Sentence> of(Map<String, String> ways) {
        List<Area> named = areas.stream()
                .filter(area -> area.level() == AreaLevel.STREET || area.level() == AreaLevel.COMMUNITY)
                .toList();
        List<Sentence> sentences = new ArrayList<>();
        new TreeMap<>(ways).forEach((way, pattern) -> {
            for (Area area : named) {
                Sentence sentence = of(way, pattern, area, named.get(random.nextInt(named.size())));
                if (sentence != null) {
                    sentences.add(sentence);
                }
            }
        });
        return sentences;
    }

    private @Nullable Sentence of(String way, String pattern, Area area, Area other) {
        boolean alone = pattern.contains("{n}") || pattern.contains("{T}");
        if (pattern.contains("{n}") && (bare(area).length() < 2 || area.name().endsWith("新村"))) {
            return null; // nobody calls 烟村 “烟”, or 沙河新村 “沙河新”
        }
        String wrong = pattern.contains("{T}") ? misspelt(area) : "";
        if (pattern.contains("{T}") && wrong.isEmpty()) {
            return null;
        }
        Area district = above(area, AreaLevel.DISTRICT);
        Area street = area.level() == AreaLevel.STREET ? null : above(area, AreaLevel.STREET);
        String text = pattern.replace("{D}", district.name())
                .replace("{d}", bare(district))
                .replace("{S}", street == null ? "" : street.name())
                .replace("{N}", area.name())
                .replace("{n}", bare(area))
                .replace("{T}", wrong)
                .replace("{E}", above(other, AreaLevel.DISTRICT).name())
                .replace("{M}", other.name())
                .replace("，，", "，");
        boolean inDistrict = pattern.contains("{D}") || pattern.contains("{d}");
        Area within = pattern.contains("{S}") ? street : null;
        Set<Area> meant = new LinkedHashSet<>(
                pattern.contains("{n}")
                        ? byLetters.getOrDefault(bare(area), Set.of())
                        : byName.getOrDefault(area.name(), Set.of()));
        meant.removeIf(each -> (inDistrict && !district.equals(above(each, AreaLevel.DISTRICT)))
                || (within != null && !within.equals(above(each, AreaLevel.STREET))));
        Kind kind = pattern.contains("{M}")
                ? Kind.TWO
                : pattern.contains("{T}")
                        ? Kind.TYPO
                        : alone && bare(area).matches(".+[路街道线巷]") ? Kind.ROAD : Kind.PLAIN;
        return new Sentence(way, text, kind == Kind.TWO ? List.of(area, other) : List.of(area), meant, kind);
    }

    private String misspelt(Area area) {
        String name = area.name();
        for (int tries = 0; tries < 20; tries++) {
            int at = random.nextInt(name.length());
            char letter = letters.charAt(random.nextInt(letters.length()));
            int way = random.nextInt(10);
            String wrong = way < 7
                    ? name.substring(0, at) + letter + name.substring(at + 1)
                    : way == 7
                            ? name.substring(0, at) + name.substring(at + 1)
                            : way == 8
                                    ? name.substring(0, at) + letter + name.substring(at)
                                    : at + 1 < name.length()
                                            ? name.substring(0, at)
                                                    + name.charAt(at + 1)
                                                    + name.charAt(at)
                                                    + name.substring(at + 2)
                                            : name;
            if (wrong.equals(name)) {
                continue;
            }
            if (isAnother(wrong, area)) {
                becameAnother++;
                continue;
            }
            return wrong;
        }
        return "";
    }

    /** Whether the whole or, when its first letters are taken for another word, the rest is a name. */
    private boolean isAnother(String wrong, Area area) {
        for (int from = 0; from < wrong.length() - 1; from++) {
            String rest = wrong.substring(from);
            if (words.contains(rest) && !(from == 1 && rest.equals(area.name())) && rest.length() > 2) {
                return true;
            }
        }
        return words.contains(wrong);
    }

    Area above(Area area, AreaLevel level) {
        Area at = area;
        while (at.level() != level) {
            at = Objects.requireNonNull(byCode.get(Objects.requireNonNull(at.parent())));
        }
        return at;
    }
}
