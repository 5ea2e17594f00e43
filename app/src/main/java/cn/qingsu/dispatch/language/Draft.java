package cn.qingsu.dispatch.language;

import java.util.List;

/**
 * A reply as a machine would write it, for a person to read, change and confirm.
 *
 * @param cited those of the given sources that it rests on
 */
public record Draft(String text, List<Source> cited) {

    public Draft {
        cited = List.copyOf(cited);
    }
}
