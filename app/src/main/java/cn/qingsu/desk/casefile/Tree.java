package cn.qingsu.desk.casefile;

import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.kernel.AssignmentId;
import cn.qingsu.request.Assignment;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws the assignments as the tree that they are. */
final class Tree {

    private final List<Assignment> all;
    private final Set<AssignmentId> mine;
    private final CityNames names;

    private Tree(List<Assignment> all, Set<AssignmentId> mine, CityNames names) {
        this.all = all;
        this.mine = mine;
        this.names = names;
    }

    static List<NodeView> of(List<Assignment> all, List<Assignment> mine, CityNames names) {
        return new Tree(all, mine.stream().map(Assignment::id).collect(Collectors.toSet()), names).below(null);
    }

    private List<NodeView> below(@Nullable AssignmentId parent) {
        return all.stream()
                .filter(each -> Objects.equals(each.parent(), parent))
                .map(this::node)
                .toList();
    }

    private NodeView node(Assignment each) {
        return new NodeView(
                names.unit(each.unit()),
                each.role().label(),
                each.round(),
                each.isOpen(),
                mine.contains(each.id()),
                each.binding(),
                standing(each),
                Moments.due(each.due().at()),
                below(each.id()));
    }

    private static String standing(Assignment each) {
        if (!each.isOpen()) {
            String how = each.closedAs() == null ? "已结束" : each.closedAs().label();
            return how + " " + Moments.minute(each.closedAt());
        }
        if (each.acknowledgedAt() == null) {
            return "待签收，" + Moments.due(each.acknowledgeBy()) + " 自动签收";
        }
        String signed = (each.automatic() ? "自动签收 " : "已签收 ") + Moments.minute(each.acknowledgedAt());
        if (each.contactedAt() != null) {
            return signed + "，已联系诉求人";
        }
        return each.contactBy() == null || !each.isLead()
                ? signed
                : signed + "，" + Moments.due(each.contactBy()) + " 前联系诉求人";
    }
}
