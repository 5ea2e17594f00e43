package cn.qingsu.dispatch.training;

import cn.qingsu.dispatch.learning.LearnedModel;
import cn.qingsu.dispatch.learning.Recommendation;
import cn.qingsu.kernel.DatabaseAway;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A task's champion in memory. Loaded when it is first asked, never at the start; a page never waits for more than it allows. What a
 * disk could not read is tried again after a minute.
 */
final class ServedModel implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ServedModel.class);
    private static final Duration BELIEVED = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final int WAITING = 16;

    /** What a model says, or why it says nothing. */
    sealed interface Saying {}

    /** @param orders its past orders' requests by the digests of their texts */
    record Said(Training training, Map<String, RequestId> orders, Recommendation recommendation) implements Saying {}

    record Nothing(String why) implements Saying {}

    /**
     * What loading came to: a model, or why there is none.
     *
     * @param again when to try once more, where the disk may be to blame; null where only another learning helps
     */
    private record Served(
            Training training,
            @Nullable LearnedModel model,
            Map<String, RequestId> orders,
            @Nullable String why,
            @Nullable Instant again) {}

    private final Task task;
    private final Trainings trainings;
    private final ModelFiles files;
    private final Predicate<List<String>> fits;
    private final Clock clock;
    private final Cache<Task, Optional<Training>> champions =
            Caffeine.newBuilder().expireAfterWrite(BELIEVED).build();
    private final ThreadPoolExecutor askers = new ThreadPoolExecutor(
            1, 2, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> daemon(work, "champion", 0));
    private volatile @Nullable Served served;
    private volatile @Nullable Thread loading;

    /** @param fits whether a model with these labels is one of this city's as it is now */
    ServedModel(Task task, Trainings trainings, ModelFiles files, Predicate<List<String>> fits, Clock clock) {
        this.task = task;
        this.trainings = trainings;
        this.files = files;
        this.fits = fits;
        this.clock = clock;
        askers.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(Runnable work, String name, int less) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setPriority(Thread.NORM_PRIORITY - less);
        return thread;
    }

    /** Answers within {@code limit}; the first call only begins to load. */
    Saying ask(String text, Duration limit) {
        Training champion = champions.get(task, trainings::champion).orElse(null);
        if (champion == null) {
            return new Nothing("还没有学成的模型");
        }
        Served now = served;
        if (now == null || now.training().id() != champion.id()) {
            load(champion);
            return new Nothing("学习模型正在载入");
        }
        if (now.again() != null && !clock.instant().isBefore(now.again())) {
            load(champion);
        }
        LearnedModel model = now.model();
        return model == null ? new Nothing(String.valueOf(now.why())) : ask(model, now, text, limit);
    }

    private Saying ask(LearnedModel model, Served now, String text, Duration limit) {
        Future<Recommendation> answer;
        try {
            answer = askers.submit(() -> model.explain(text));
        } catch (RejectedExecutionException busy) {
            return new Nothing("学习模型正忙");
        }
        try {
            return new Said(now.training(), now.orders(), answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            answer.cancel(false);
            return new Nothing("学习模型没有及时回答");
        } catch (ExecutionException fault) {
            log.warn("the champion could not answer", fault.getCause());
            return new Nothing("学习模型出错");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Nothing("学习模型没有回答");
        }
    }

    /** Begins to load, unless somebody already does. */
    private synchronized void load(Training champion) {
        Thread busy = loading;
        if (busy == null || !busy.isAlive()) {
            Thread thread = daemon(() -> served = loaded(champion), "champion-loading", 2);
            loading = thread;
            thread.start();
        }
    }

    private Served loaded(Training champion) {
        try {
            return switch (files.folder(champion.id()).load()) {
                case Decision.Accepted<LearnedModel>(LearnedModel model) -> fit(champion, model);
                case Decision.Refused<LearnedModel>(var refusal) ->
                    refusal.code().equals("no-model")
                            ? silentForNow(champion, "找不到学习模型的文件（每分钟再找一次，仍找不到请管理员重新学习）")
                            : silent(champion, "学习模型已损坏或版本不符（请管理员重新学习）");
            };
        } catch (IOException | RuntimeException fault) {
            if (fault instanceof RuntimeException && DatabaseAway.caused(fault)) {
                throw new IllegalStateException(fault);
            }
            log.warn("the champion's model cannot be read", fault);
            return silentForNow(champion, "学习模型暂时读不出来（每分钟再试一次，仍不行请管理员检查磁盘或重新学习）");
        }
    }

    private Served fit(Training champion, LearnedModel model) throws IOException {
        return fits.test(model.labels())
                ? new Served(champion, model, files.readOrders(champion.id()), null, null)
                : silent(champion, "学习模型是为另一份职责清单学的（请管理员重新学习）");
    }

    private static Served silent(Training champion, String why) {
        return new Served(champion, null, Map.of(), why, null);
    }

    /** A disk that failed once, or a shared folder that was away, may be there again. */
    private Served silentForNow(Training champion, String why) {
        return new Served(champion, null, Map.of(), why, clock.instant().plus(AGAIN));
    }

    @Override
    public void close() {
        askers.shutdownNow();
    }
}
