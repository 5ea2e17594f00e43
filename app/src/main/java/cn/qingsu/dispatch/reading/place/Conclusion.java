package cn.qingsu.dispatch.reading.place;

import cn.qingsu.city.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Weighs the places of a text against each other, and says what must be asked. */
final class Conclusion {

    private static final int OFFERED = 8;

    private final NameTable names;
    private final String text;

    Conclusion(NameTable names, String text) {
        this.names = names;
        this.text = text;
    }

    /** One place after names that agree are put together; vague names count only where nothing else is named. */
    List<Site> places(List<Site> sites) {
        List<Site> strong = sites.stream().filter(Site::strong).toList();
        List<Site> told = new ArrayList<>();
        for (Site site : strong.isEmpty() ? sites : strong) {
            told.add(inside(site, sites));
        }
        List<Site> places = new ArrayList<>();
        for (Site site : told) {
            boolean said = places.stream().anyMatch(other -> covers(site, other));
            if (!said) {
                boolean home = places.stream().anyMatch(other -> covers(other, site) && !other.home());
                places.removeIf(other -> covers(other, site));
                places.add(
                        home
                                ? new Site(
                                        site.by(),
                                        site.span(),
                                        site.areas(),
                                        site.offers(),
                                        site.wide(),
                                        site.contradicts(),
                                        false)
                                : site);
            }
        }
        places.sort(Comparator.comparing(Site::home));
        return places;
    }

    /** A name that several areas bear means the one in the district or street that the text names elsewhere. */
    private Site inside(Site site, List<Site> sites) {
        if (site.areas().size() < 2 || site.contradicts()) {
            return site;
        }
        List<Area> fitting = site.areas().stream()
                .filter(area -> sites.stream()
                        .filter(other -> other != site && other.areas().size() == 1 && other.strong())
                        .anyMatch(other -> names.within(area, other.areas().getFirst())))
                .toList();
        return fitting.isEmpty() || fitting.size() == site.areas().size() ? site : site.of(fitting);
    }

    /** Whether {@code wide} says no more than {@code narrow}. */
    private boolean covers(Site wide, Site narrow) {
        return narrow.areas().stream()
                .allMatch(area -> wide.areas().stream().anyMatch(each -> names.within(area, each)));
    }

    PlaceAnswer of(List<Site> places, List<Hit> hits) {
        if (places.isEmpty()) {
            return elsewhere(hits);
        }
        Hit away = hits.stream()
                .filter(hit -> hit.form() == Form.ELSEWHERE && !hit.inName())
                .findFirst()
                .orElse(null);
        if (places.size() > 1 || away != null) {
            return several(places, away);
        }
        Site site = places.getFirst();
        Doubt doubt = doubt(site);
        if (doubt == null) {
            return new PlaceAnswer.Sure(
                    candidate(site, site.areas().getFirst(), Sureness.sure(site)),
                    site.by().form() == Form.TYPO);
        }
        List<Candidate> candidates = candidates(site, doubt, Sureness.whole(site, doubt));
        return new PlaceAnswer.Unsure(
                doubt, candidates, Asking.question(doubt, site.by().span().of(text), candidates));
    }

    private static PlaceAnswer nothing() {
        return new PlaceAnswer.Nothing();
    }

    private PlaceAnswer elsewhere(List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.form() == Form.ELSEWHERE)
                .max(Comparator.comparing((Hit hit) -> !hit.inName()).thenComparing(Hit::located))
                .<PlaceAnswer>map(hit -> new PlaceAnswer.Elsewhere(
                        hit.span(),
                        hit.span().of(text),
                        Asking.elsewhere(hit.span().of(text))))
                .orElseGet(Conclusion::nothing);
    }

    private PlaceAnswer several(List<Site> places, @Nullable Hit away) {
        double share = Sureness.first(places.size() + (away == null ? 0 : 1));
        List<Candidate> candidates = new ArrayList<>();
        double left = 1;
        for (Site site : places) {
            candidates.addAll(candidates(site, Doubt.SEVERAL_PLACES, left * share));
            left -= left * share;
        }
        String said = places.stream()
                .map(site -> "“" + site.span().of(text) + "”")
                .distinct()
                .collect(Collectors.joining("、"));
        String other = away == null ? "" : "和外地的“" + away.span().of(text) + "”";
        return new PlaceAnswer.Unsure(
                Doubt.SEVERAL_PLACES, candidates.stream().limit(OFFERED).toList(), "文字提到" + said + other + "，事情发生在哪里？");
    }

    private static @Nullable Doubt doubt(Site site) {
        Hit by = site.by();
        if (site.contradicts()) {
            return Doubt.CONTRADICTION;
        }
        if (site.areas().size() > 1) {
            return by.form() == Form.TYPO ? Doubt.MISSPELT : by.form() == Form.ROAD ? Doubt.ROAD_ONLY : Doubt.SAME_NAME;
        }
        if (site.wide() > 1) {
            return null;
        }
        return switch (by.form()) {
            case ROAD -> Doubt.ROAD_ONLY;
            case NAMED_AFTER -> Doubt.NAMED_AFTER;
            case PLAIN -> Doubt.PLAIN_WORD;
            case SHORT -> by.inName() ? Doubt.IN_A_NAME : by.located() ? null : Doubt.PLAIN_WORD;
            case TYPO -> Doubt.MISSPELT;
            case FULL, OTHER_SUFFIX, BARE, LANDMARK, ELSEWHERE -> by.inName() ? Doubt.IN_A_NAME : null;
        };
    }

    List<Candidate> candidates(Site site, Doubt doubt, double whole) {
        List<Area> areas = site.areas();
        int shown = Math.min(OFFERED, areas.size());
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            candidates.add(candidate(site, areas.get(i), whole / areas.size()));
        }
        return candidates;
    }

    List<Candidate> narrower(Site site) {
        return site.offers().stream()
                .distinct()
                .limit(OFFERED)
                .map(area ->
                        candidate(site, area, Sureness.OFFERED / site.offers().size()))
                .toList();
    }

    Candidate candidate(Site site, Area area, double probability) {
        return new Candidate(area, names.path(area), site.span(), site.by().form(), probability);
    }
}
