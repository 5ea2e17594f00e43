package cn.qingsu.dispatch.training;

import cn.qingsu.dispatch.learning.LearnedModel;
import cn.qingsu.dispatch.learning.Recommendation;
import cn.qingsu.dispatch.training.Opinion.Likely;
import cn.qingsu.dispatch.training.Opinion.Silent;
import cn.qingsu.dispatch.training.Opinion.Told;
import cn.qingsu.kernel.DatabaseAway;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The champion in memory. Loaded when it is first asked, never at the start; a page never waits for more than it allows. */
@Component
class ServedChampion implements Champions {

    private static final Logger log = LoggerFactory.getLogger(ServedChampion.class);
    private static final Duration BELIEVED = Duration.ofSeconds(10);
    private static final int WAITING = 16;

    /** What loading came to: a model, or why there is none. */
    private record Served(
            Training training,
            @Nullable LearnedModel model,
            Map<String, RequestId> orders,
            @Nullable String why) {}

    private final Trainings trainings;
    private final ModelFiles files;
    private final KnownUnits units;
    private final Cache<Task, Optional<Training>> champions =
            Caffeine.newBuilder().expireAfterWrite(BELIEVED).build();
    private final ThreadPoolExecutor askers = new ThreadPoolExecutor(
            1, 2, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> daemon(work, "champion", 0));
    private volatile @Nullable Served served;
    private volatile @Nullable Thread loading;

    ServedChampion(Trainings trainings, ModelFiles files, KnownUnits units) {
        this.trainings = trainings;
        this.files = files;
        this.units = units;
        askers.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(Runnable work, String name, int less) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setPriority(Thread.NORM_PRIORITY - less);
        return thread;
    }

    @Override
    public Opinion ask(String text, Duration limit) {
        Training champion = champions.get(Task.UNIT, trainings::champion).orElse(null);
        if (champion == null) {
            return new Silent("还没有学成的模型，以下只按职责清单");
        }
        Served now = served;
        if (now == null || now.training().id() != champion.id()) {
            load(champion);
            return new Silent("学习模型正在载入，以下只按职责清单");
        }
        LearnedModel model = now.model();
        return model == null ? new Silent(String.valueOf(now.why())) : ask(model, now, text, limit);
    }

    private Opinion ask(LearnedModel model, Served now, String text, Duration limit) {
        Future<Recommendation> answer;
        try {
            answer = askers.submit(() -> model.explain(text));
        } catch (RejectedExecutionException busy) {
            return new Silent("学习模型正忙，以下只按职责清单");
        }
        try {
            return told(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS), now);
        } catch (TimeoutException late) {
            answer.cancel(false);
            return new Silent("学习模型没有及时回答，以下只按职责清单");
        } catch (ExecutionException fault) {
            log.warn("the champion could not answer", fault.getCause());
            return new Silent("学习模型出错，以下只按职责清单");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Silent("学习模型没有回答，以下只按职责清单");
        }
    }

    private Opinion told(Recommendation said, Served now) {
        List<Likely> likely = said.suggestions().stream()
                .flatMap(each -> units.of(each.label()).stream()
                        .map(unit -> new Likely(unit, each.probability(), each.evidence())))
                .toList();
        List<Opinion.Like> like = said.neighbours().stream()
                .flatMap(each -> Optional.ofNullable(now.orders().get(ModelFiles.digest(each.text()))).stream()
                        .map(request -> new Opinion.Like(request, each.likeness())))
                .toList();
        return new Told(
                now.training().id(),
                likely,
                said.abstains(),
                like,
                now.training().sureness());
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
                    new Served(
                            champion,
                            null,
                            Map.of(),
                            refusal.code().equals("no-model")
                                    ? "找不到学习模型的文件，以下只按职责清单；请管理员重新学习"
                                    : "学习模型已损坏或版本不符，以下只按职责清单；请管理员重新学习");
            };
        } catch (IOException | RuntimeException fault) {
            if (fault instanceof RuntimeException && DatabaseAway.caused(fault)) {
                throw new IllegalStateException(fault);
            }
            log.warn("the champion's model cannot be read", fault);
            return new Served(champion, null, Map.of(), "学习模型读不出来，以下只按职责清单；请管理员重新学习");
        }
    }

    private Served fit(Training champion, LearnedModel model) throws IOException {
        return units.mostlyKnown(model.labels())
                ? new Served(champion, model, files.readOrders(champion.id()), null)
                : new Served(champion, null, Map.of(), "学习模型是为另一份职责清单学的，以下只按职责清单；请管理员重新学习");
    }

    @PreDestroy
    void close() {
        askers.shutdownNow();
    }
}
