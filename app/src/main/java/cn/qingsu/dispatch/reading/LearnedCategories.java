package cn.qingsu.dispatch.reading;

import cn.qingsu.city.CategoryCode;
import java.util.List;

/** What a model learned from the city's history says about the category. A bean of this kind comes before the catalogue's words. */
public interface LearnedCategories {

    /** Likeliest first, with calibrated probabilities; empty if the model is missing, broken or unsure, and then the words decide. */
    List<Finding<CategoryCode>> judge(String text);
}
