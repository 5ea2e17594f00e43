package cn.qingsu.desk.team;

import java.util.List;

/**
 * One of a leader's people with what he has in hand.
 *
 * @param here whether a page of his is open
 */
record Member(String id, String name, String roles, boolean here, List<Work> work) {

    /**
     * A case in hand.
     *
     * @param until when it is let go by itself
     */
    record Work(
            String id,
            String number,
            String title,
            String state,
            String stateLabel,
            String card,
            String cardLabel,
            String due,
            String since,
            String until,
            boolean given) {}
}
