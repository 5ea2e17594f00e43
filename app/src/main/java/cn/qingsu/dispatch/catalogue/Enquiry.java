package cn.qingsu.dispatch.catalogue;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue is asked about.
 *
 * @param place the narrowest area known of the place of the fact
 * @param streetChannel whether it came by a channel whose requests go to the community by default (rules 4, 5)
 * @param complainedAbout neither it nor what is below it gets the case
 * @param returns how often units have returned it
 * @param day by which versions it is decided
 */
public record Enquiry(
        @Nullable CategoryCode category,
        @Nullable AreaCode place,
        boolean streetChannel,
        boolean urgent,
        @Nullable UnitCode complainedAbout,
        Facts facts,
        int returns,
        LocalDate day) {}
