package cn.qingsu.desk.search;

import java.util.List;

/**
 * The fields of the search, filled with the filter that is shown.
 *
 * @param filter the filter as it stands in an address; empty if it leaves all open
 * @param chips its conditions
 */
public record FindForm(
        String words,
        String unit,
        String unitName,
        String category,
        String categoryName,
        String area,
        String areaName,
        List<Option> states,
        List<Option> types,
        List<Option> urgencies,
        List<Option> channels,
        List<Option> pressing,
        String from,
        String until,
        boolean supervised,
        String filter,
        List<Chip> chips) {

    /** One of several to choose from. */
    public record Option(String value, String label, boolean chosen) {}
}
