package cn.qingsu.city;

import java.util.List;
import java.util.Map;

/** Everyday words for the categories, from memory: what people say where the taxonomy says something else. */
public interface CategoryWords {

    /** Valid today; the same object until the city's data changes. */
    Map<CategoryCode, List<String>> current();
}
