package cn.qingsu.operations.task;

import cn.qingsu.journal.FollowerState;
import cn.qingsu.journal.Followers;
import cn.qingsu.operations.console.Mark;
import cn.qingsu.operations.console.PlainFault;
import cn.qingsu.operations.console.Report;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code journal rebuild}: empties one projection and lets it read the journal anew. */
@Component
class RebuildProjection implements Task {

    private final Followers followers;

    RebuildProjection(Followers followers) {
        this.followers = followers;
    }

    @Override
    public String name() {
        return "journal-rebuild";
    }

    @Override
    public int run(Call call, Report report) {
        String name = call.required("name");
        List<String> known =
                followers.states().stream().map(FollowerState::name).toList();
        if (!known.contains(name)) {
            throw new PlainFault("没有名为 " + name + " 的投影。现有：" + (known.isEmpty() ? "（无）" : String.join("、", known)));
        }
        followers.rebuild(name);
        followers.catchUp();
        report.line(Mark.DONE, "投影 " + name + " 已从第一条日志起重建。");
        return 0;
    }
}
