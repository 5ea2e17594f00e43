package cn.qingsu.portal.publiccase;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.Areas;
import cn.qingsu.city.Categories;
import cn.qingsu.city.Category;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.CategoryFace;
import cn.qingsu.city.CategoryFaces;
import cn.qingsu.portal.words.Words;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Puts public cases into the words of the visitor's language; names of places stay as they are. */
@Component
public class Titles {

    private final Categories categories;
    private final CategoryFaces faces;
    private final Areas areas;
    private final Words words;

    Titles(Categories categories, CategoryFaces faces, Areas areas, Words words) {
        this.categories = categories;
        this.faces = faces;
        this.areas = areas;
        this.words = words;
    }

    public Titled of(PublicCase shown) {
        AreaCode area = shown.street() == null ? shown.district() : shown.street();
        return new Titled(
                shown.ref(),
                title(shown.category()),
                area == null ? words.say("public.nowhere") : areas.path(area).replace("·", " "),
                words.say("public.stage." + shown.stage().name()),
                switch (shown.stage()) {
                    case RECEIVED -> "blue";
                    case WORKING -> "amber";
                    case DONE -> "green";
                    case NONE -> "grey";
                },
                DateTimeFormatter.ofPattern(words.say("public.day"), words.locale())
                        .format(shown.day()),
                shown.others() == 0 ? null : words.say("public.others", String.valueOf(shown.others())),
                shown.rough(),
                shown.stage().isOpen());
    }

    private String title(CategoryCode code) {
        CategoryFace face = faces.current().get(code);
        if (words.isEnglish() && face != null) {
            return face.english();
        }
        return categories.find(code).map(Category::l3).orElse(code.value()).replace("/", "、");
    }
}
