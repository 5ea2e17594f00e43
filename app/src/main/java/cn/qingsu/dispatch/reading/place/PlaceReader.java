package cn.qingsu.dispatch.reading.place;

import cn.qingsu.city.Gazetteer;
import java.util.List;

/** Reads places from texts by one edition of the city's names. It does not change; several threads may ask it. */
public final class PlaceReader {

    private final NameTable names;
    private final Scanner scanner;
    private final Mending mending;
    private final Sites sites;
    private final Details details;

    public PlaceReader(Gazetteer.Edition edition, PlaceWords words) {
        names = new NameTable(edition);
        Surroundings beside = new Surroundings(words);
        scanner = new Scanner(names, new Elsewhere(words.elsewhere()), beside);
        mending = new Mending(names, beside);
        sites = new Sites(names, mending);
        details = new Details(names);
    }

    public PlaceReading read(String text) {
        List<Hit> hits = mending.with(scanner.hits(text), text);
        Conclusion conclusion = new Conclusion(names, text);
        List<Site> places = conclusion.places(sites.of(hits, text));
        return new PlaceReading(
                conclusion.of(places, hits),
                places.stream()
                        .flatMap(site -> site.areas().stream()
                                .limit(1)
                                .map(area -> conclusion.candidate(
                                        site,
                                        area,
                                        Sureness.sure(site) / site.areas().size())))
                        .toList(),
                places.size() == 1 ? conclusion.narrower(places.getFirst()) : List.of(),
                details.in(text, hits));
    }
}
