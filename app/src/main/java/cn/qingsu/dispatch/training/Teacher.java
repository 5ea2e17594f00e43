package cn.qingsu.dispatch.training;

import cn.qingsu.dispatch.learning.Example;
import cn.qingsu.dispatch.learning.Figures;
import cn.qingsu.dispatch.learning.History;
import cn.qingsu.dispatch.learning.LearnedModel;
import cn.qingsu.dispatch.learning.Learning;
import cn.qingsu.dispatch.learning.LearningWatch;
import cn.qingsu.dispatch.setting.Setting;
import cn.qingsu.dispatch.setting.Settings;
import cn.qingsu.dispatch.training.Material.Taught;
import cn.qingsu.dispatch.training.Trainings.Report;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Lets a challenger learn and stand against the champion. */
@Service
class Teacher {

    private static final Logger log = LoggerFactory.getLogger(Teacher.class);
    private static final long SEED = 1;
    private static final double EARLIER = 0.8;

    private final Trainings trainings;
    private final Material material;
    private final Contest contest;
    private final ModelFiles files;
    private final Settings settings;
    private final Clock clock;

    Teacher(Trainings trainings, Material material, Contest contest, ModelFiles files, Settings settings, Clock clock) {
        this.trainings = trainings;
        this.material = material;
        this.contest = contest;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes the lease; empty if somebody learns just now. */
    OptionalLong begin(Task task, @Nullable AccountId askedBy) {
        return trainings.begin(task, askedBy, clock.instant());
    }

    /**
     * Learns to the end, on the thread that calls.
     *
     * @throws InterruptedException if the program stops meanwhile; whoever begins next says that this one was broken off
     */
    void teach(Task task, long id) throws InterruptedException {
        try {
            sweep(id);
            learn(task, id);
        } catch (IOException | RuntimeException fault) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException("stopped while learning");
            }
            log.error("learning failed", fault);
            trainings.end(id, Outcome.FAILED, words(0, "学习没有完成：程序或磁盘出错，请看日志"), clock.instant());
        }
    }

    /** What a crash has left holds citizens' texts and is no champion's. Whoever holds the lease is the only one who writes models. */
    private void sweep(long id) throws IOException {
        Set<Long> kept = new HashSet<>(Set.of(id));
        for (Task task : Task.values()) {
            trainings.champion(task).ifPresent(champion -> kept.add(champion.id()));
        }
        int removed = files.keepOnly(kept);
        if (removed > 0) {
            log.warn("{} files or folders of models that nobody uses were removed", removed);
        }
    }

    private static Report words(int lessons, String message) {
        return new Report(lessons, null, null, null, null, null, message);
    }

    private void learn(Task task, long id) throws InterruptedException, IOException {
        Instant now = clock.instant();
        List<Taught> all = material.until(task, now);
        int least = settings.number(Setting.TRAINING_MINIMUM);
        if (all.size() < least) {
            few(id, all.size(), "可学的工单有 " + all.size() + " 件，至少需要 " + least + " 件");
            return;
        }
        Optional<Training> champion = trainings.champion(task);
        List<Taught> window = window(all, champion.map(Training::learnedUntil).orElse(null), now);
        int leastContest = settings.number(Setting.CONTEST_MINIMUM);
        if (champion.isPresent() && window.size() < leastContest) {
            few(id, all.size(), "现用模型学成以后只有 " + window.size() + " 件新工单，满 " + leastContest + " 件再比较");
            return;
        }
        Watch watch = new Watch(id);
        switch (taught(task, all.subList(0, all.size() - window.size()), watch)) {
            case Decision.Refused<LearnedModel>(var refusal) -> few(id, all.size(), refusal.message());
            case Decision.Accepted<LearnedModel>(LearnedModel trial) ->
                judge(task, id, all, window, champion.orElse(null), trial, watch);
        }
    }

    private void few(long id, int lessons, String message) {
        trainings.end(id, Outcome.TOO_FEW, words(lessons, message), clock.instant());
    }

    /** The most recent weeks that neither has learned from; without a champion the last fifth, where weeks have too few. */
    private List<Taught> window(List<Taught> all, @Nullable Instant learnedUntil, Instant now) {
        Instant recent = now.minus(Duration.ofDays(settings.number(Setting.CONTEST_DAYS)));
        Instant from = learnedUntil != null && learnedUntil.isAfter(recent) ? learnedUntil : recent;
        List<Taught> window =
                all.stream().filter(each -> !each.at().isBefore(from)).toList();
        boolean fits = window.size() >= settings.number(Setting.CONTEST_MINIMUM)
                && window.size() <= all.size() * (1 - EARLIER) * 2;
        return learnedUntil != null || fits ? window : all.subList((int) (all.size() * EARLIER), all.size());
    }

    private void judge(
            Task task,
            long id,
            List<Taught> all,
            List<Taught> window,
            @Nullable Training champion,
            LearnedModel trial,
            Watch watch)
            throws InterruptedException, IOException {
        Contest.Result challenger = contest.of(task, trial, window, CityTime.day(clock.instant()));
        Figures rival = champion == null ? null : figures(task, champion, window);
        Long against = champion == null ? null : champion.id();
        if (rival != null && challenger.figures().top1() <= rival.top1()) {
            trainings.end(
                    id,
                    Outcome.NOT_BETTER,
                    new Report(all.size(), null, against, challenger.figures(), rival, null, "现用模型继续使用"),
                    clock.instant());
            return;
        }
        Instant until = clock.instant();
        LearnedModel whole = taught(task, all, watch).orElseThrow();
        files.folder(id).keep(whole);
        Map<RequestId, String> texts = new LinkedHashMap<>();
        all.forEach(each -> texts.put(each.lesson().request(), each.text()));
        files.keepOrders(id, texts);
        trainings.end(
                id,
                Outcome.CHAMPION,
                new Report(
                        all.size(),
                        until,
                        against,
                        challenger.figures(),
                        rival,
                        challenger.sureness(),
                        champion == null ? "第一个模型" : "已替换原来的模型"),
                clock.instant());
        if (champion != null) {
            files.remove(champion.id());
        }
    }

    private @Nullable Figures figures(Task task, Training champion, List<Taught> window) throws IOException {
        return switch (files.folder(champion.id()).load()) {
            case Decision.Accepted<LearnedModel>(LearnedModel model) ->
                contest.of(task, model, window, CityTime.day(clock.instant())).figures();
            case Decision.Refused<LearnedModel> gone -> null; // what cannot be asked cannot stay champion
        };
    }

    private static Decision<LearnedModel> taught(Task task, List<Taught> material, Watch watch)
            throws InterruptedException {
        List<Example> examples =
                material.stream().flatMap(each -> each.examples(task)).toList();
        return Learning.withLanguageModel(SEED, 1).learn(new History(task.label(), examples), watch);
    }

    /** Renews the lease while it learns. */
    private final class Watch implements LearningWatch {

        private static final long EVERY_SECONDS = 20;

        private final long id;
        private String title = "";
        private Instant told = Instant.EPOCH;

        private Watch(long id) {
            this.id = id;
        }

        @Override
        public void stage(Stage stage) {
            title = stage.title();
            tell("");
        }

        @Override
        public void at(long done, long total) {
            if (clock.instant().isAfter(told.plusSeconds(EVERY_SECONDS)) && total > 0) {
                tell(" " + 100 * done / total + " %");
            }
        }

        private synchronized void tell(String how) {
            told = clock.instant();
            trainings.alive(id, title + how, told);
        }
    }
}
