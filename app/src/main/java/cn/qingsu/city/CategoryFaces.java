package cn.qingsu.city;

import java.util.Map;

/** How citizens meet the categories, from memory. */
public interface CategoryFaces {

    /** Valid today; a category without a face is shown to nobody. The same object until the city's data changes. */
    Map<CategoryCode, CategoryFace> current();
}
