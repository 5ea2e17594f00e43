package cn.qingsu.desk.shell;

import cn.qingsu.request.Queue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How queues are named in addresses and in live news: {@code to-accept}. */
public final class QueuePath {

    private QueuePath() {}

    public static String name(Queue queue) {
        return queue.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String of(Queue queue) {
        return "/desk/queue/" + name(queue);
    }

    public static Optional<Queue> queue(String name) {
        return Arrays.stream(Queue.values())
                .filter(queue -> name(queue).equals(name))
                .findFirst();
    }
}
