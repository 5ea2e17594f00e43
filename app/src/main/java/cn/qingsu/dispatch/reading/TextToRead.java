package cn.qingsu.dispatch.reading;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.kernel.Wgs84;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be read, and what is known beside it.
 *
 * @param pin on the map, where one was set
 * @param category that a person has chosen already
 * @param danger words of danger that intake knows in this text
 */
public record TextToRead(
        String text, @Nullable Wgs84 pin, @Nullable CategoryCode category, List<String> danger) {

    public TextToRead {
        danger = List.copyOf(danger);
    }

    public static TextToRead of(String text) {
        return new TextToRead(text, null, null, List.of());
    }

    @Override
    public String toString() {
        return "TextToRead"; // a citizen's words do not get into logs
    }
}
