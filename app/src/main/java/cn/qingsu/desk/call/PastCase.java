package cn.qingsu.desk.call;

import java.util.List;

/**
 * A case of the caller.
 *
 * @param state its name, for its colour
 * @param told what to tell the caller of it; empty for those that are over
 * @param mayAdd whether words can be added to it now
 * @param waits whether it waits for the caller's supplement
 */
record PastCase(
        String id,
        String number,
        int version,
        String title,
        String state,
        String stateLabel,
        String registered,
        String place,
        List<String> told,
        boolean mayAdd,
        boolean waits) {}
