package cn.qingsu.portal.publiccase;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case as everybody may know it.
 *
 * @param ref by which pages name it
 * @param rough only the street is known
 * @param others how many have joined it
 */
public record PublicCase(
        String ref,
        CategoryCode category,
        PublicStage stage,
        @Nullable AreaCode district,
        @Nullable AreaCode street,
        @Nullable Double lon,
        @Nullable Double lat,
        boolean rough,
        LocalDate day,
        int others) {}
