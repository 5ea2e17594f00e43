/**
 * 城市底座: areas and their polygons, the tree of handling units, categories, channels, out-of-scope situations, rule packs and
 * the working calendar, all data with validity and history. Publishes lookups from memory and the editors, {@link
 * cn.qingsu.city.CalendarChanged} and its like. Follows its own entries, so that every node sees an edit.
 */
@ApplicationModule(
        displayName = "城市底座",
        allowedDependencies = {"kernel", "journal"})
@NullMarked
package cn.qingsu.city;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
