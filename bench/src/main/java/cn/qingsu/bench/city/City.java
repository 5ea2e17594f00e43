package cn.qingsu.bench.city;

import java.util.List;

/** The demonstration city as far as the bench works in it. */
public record City(Staff staff, List<Street> streets, List<Category> categories) {

    public City {
        streets = List.copyOf(streets);
        categories = List.copyOf(categories);
    }
}
