package cn.qingsu.desk.queue;

import cn.qingsu.desk.shell.Desk;
import cn.qingsu.desk.shell.QueuePath;
import cn.qingsu.identity.Officer;
import cn.qingsu.request.Queue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The queues of a desk beside the list, those about time apart. */
final class Tabs {

    private static final Set<Queue> SOON = EnumSet.of(Queue.UNIT_SOON, Queue.DUE_SOON);
    private static final Set<Queue> OVERDUE = EnumSet.of(Queue.UNIT_OVERDUE, Queue.OVERDUE);

    private Tabs() {}

    record Group(String label, List<Tab> tabs) {}

    /**
     * @param name in live news
     * @param tone of the number; null for plain
     * @param key pressed alone, it opens the queue; null from the tenth on
     */
    record Tab(
            String href,
            String name,
            String label,
            int count,
            @Nullable String tone,
            boolean current,
            @Nullable String key) {}

    static List<Group> of(Desk desk, Officer officer, Queue open, Map<Queue, Integer> counts) {
        List<Tab> work = new ArrayList<>();
        List<Tab> time = new ArrayList<>();
        int key = 0;
        for (Queue queue : desk.queues(officer)) {
            key++;
            Tab tab = new Tab(
                    QueuePath.of(queue),
                    QueuePath.name(queue),
                    queue.label(),
                    counts.getOrDefault(queue, 0),
                    tone(queue, key),
                    queue == open,
                    key < 10 ? String.valueOf(key) : null);
            (SOON.contains(queue) || OVERDUE.contains(queue) ? time : work).add(tab);
        }
        return time.isEmpty()
                ? List.of(new Group(desk.label(), work))
                : List.of(new Group(desk.label(), work), new Group("时限", time));
    }

    private static @Nullable String tone(Queue queue, int place) {
        if (OVERDUE.contains(queue)) {
            return "red";
        }
        return SOON.contains(queue) ? "amber" : place == 1 ? "qing" : null;
    }
}
