package cn.qingsu.dispatch.reading.place;

import java.util.Set;

/**
 * Words of everyday language that the reading of places needs.
 *
 * @param elsewhere cities, provinces and counties outside the city, without 市, 省, 县
 * @param firms by which the name of a firm or institution ends
 * @param titles by which a person is addressed after the name
 * @param products that are called after a place, such as 老酒
 * @param noNames what may stand before 社区, 街道, 镇, 村 and is no name, such as 我们
 */
public record PlaceWords(
        Set<String> elsewhere, Set<String> firms, Set<String> titles, Set<String> products, Set<String> noNames) {

    public PlaceWords {
        elsewhere = Set.copyOf(elsewhere);
        firms = Set.copyOf(firms);
        titles = Set.copyOf(titles);
        products = Set.copyOf(products);
        noNames = Set.copyOf(noNames);
    }
}
