package cn.qingsu.city;

import java.time.LocalDate;
import java.util.List;

/**
 * What an edit of the public categories changes from a day on.
 *
 * @param opened,closed by code
 * @param warnings what the editor should think about before he saves
 */
public record CategoryFaceChange(
        LocalDate from, List<CategoryCode> opened, List<CategoryCode> closed, List<String> warnings) {

    public boolean isEmpty() {
        return opened.isEmpty() && closed.isEmpty();
    }
}
