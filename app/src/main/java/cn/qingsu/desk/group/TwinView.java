package cn.qingsu.desk.group;

import java.util.List;

/**
 * A case that seems to be about the same matter, as a line to show.
 *
 * @param sure such as {@code 把握 0.87}
 * @param likely whether it counts as the same matter
 * @param open whether another can be merged into it now
 * @param followers how many of those found follow it already
 */
record TwinView(
        String id,
        String number,
        String title,
        String state,
        String stateLabel,
        String registered,
        String place,
        String sure,
        boolean likely,
        boolean open,
        boolean sameCaller,
        int followers,
        List<String> reasons) {}
