package cn.qingsu.city;

import java.util.List;
import java.util.Optional;

/** The taxonomy of requests, from memory. */
public interface Categories {

    /** Also finds categories that are no longer valid. */
    Optional<Category> find(CategoryCode code);

    /** All categories valid today, by code. */
    List<Category> all();

    /** Categories valid today with {@code text} in one of their three names; matches of the narrowest name first. */
    List<Category> named(String text, int limit);
}
