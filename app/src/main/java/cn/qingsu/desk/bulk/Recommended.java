package cn.qingsu.desk.bulk;

import cn.qingsu.city.UnitCode;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Command;
import cn.qingsu.request.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picked case with the unit that is recommended for it.
 *
 * @param row as it stands; null if the officer may not see it
 * @param dispatch to the likeliest unit; null where none is known
 * @param name of that unit
 * @param probability in per cent, as it is shown; empty where nothing has been measured
 * @param why what speaks for it
 */
record Recommended(
        Pick pick,
        @Nullable CaseRow row,
        Command.@Nullable Dispatch dispatch,
        String name,
        String probability,
        String why,
        boolean sure) {

    static Recommended unseen(Pick pick) {
        return new Recommended(pick, null, null, "", "", "", false);
    }

    @Nullable
    UnitCode unit() {
        return dispatch == null ? null : dispatch.unit();
    }

    /** As one act: taken on first, if it has not been. */
    List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        if (row != null && row.state() == State.REGISTERED) {
            commands.add(new Command.Accept());
        }
        if (dispatch != null) {
            commands.add(dispatch);
        }
        return commands;
    }
}
