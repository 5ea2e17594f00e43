package cn.qingsu.dispatch.reading.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds stems that differ from what is written by one letter: another one, one too many, one too few, or two that changed places. Every stem
 * is kept under itself and under what remains when one letter is left out, so that a look-up takes as many steps as the word has letters.
 */
final class Typos {

    private final Map<String, List<Stem>> remains = new HashMap<>();

    Typos(List<Stem> stems) {
        for (Stem stem : stems) {
            for (String each : remains(stem.letters())) {
                remains.computeIfAbsent(each, key -> new ArrayList<>(1)).add(stem);
            }
        }
    }

    /** Stems at a distance of exactly one letter. */
    Set<Stem> near(String written) {
        Set<Stem> near = new LinkedHashSet<>();
        for (String each : remains(written)) {
            for (Stem stem : remains.getOrDefault(each, List.of())) {
                if (oneApart(written, stem.letters())) {
                    near.add(stem);
                }
            }
        }
        return near;
    }

    private static Set<String> remains(String word) {
        Set<String> all = new LinkedHashSet<>();
        all.add(word);
        for (int at = 0; at < word.length(); at++) {
            all.add(word.substring(0, at) + word.substring(at + 1));
        }
        return all;
    }

    static boolean oneApart(String one, String other) {
        if (one.equals(other) || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String restOfOne = one.substring(same);
        String restOfOther = other.substring(same);
        if (one.length() != other.length()) {
            String longer = one.length() > other.length() ? restOfOne : restOfOther;
            return longer.substring(1).equals(one.length() > other.length() ? restOfOther : restOfOne);
        }
        return restOfOne.substring(1).equals(restOfOther.substring(1)) || swapped(restOfOne, restOfOther);
    }

    private static boolean swapped(String one, String other) {
        return one.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && one.substring(2).equals(other.substring(2));
    }
}
