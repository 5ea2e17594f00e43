package cn.qingsu.dispatch.training;

import cn.qingsu.dispatch.setting.Setting;
import cn.qingsu.dispatch.setting.Settings;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.Beating;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Pulse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Has it learn: every night at the city's hour on whichever node comes first, or when an administrator asks. On a thread of its own of the
 * lowest priority, so that whoever works is not kept waiting. Nights are off with {@code qingsu.training.run=false}.
 */
@Service
public class TrainingDesk extends Beating {

    private static final long PAUSE_MILLIS = TimeUnit.MINUTES.toMillis(1);
    /** Steps that cannot be interrupted go on until the program is gone; they write nothing. */
    private static final Duration PARTING = Duration.ofSeconds(2);

    private final Teacher teacher;
    private final Trainings trainings;
    private final Settings settings;
    private final Clock clock;
    private final boolean nights;
    private volatile @Nullable Thread learning;

    TrainingDesk(
            Teacher teacher,
            Trainings trainings,
            Settings settings,
            Clock clock,
            @Value("${qingsu.training.run:true}") boolean nights) {
        this.teacher = teacher;
        this.trainings = trainings;
        this.settings = settings;
        this.clock = clock;
        this.nights = nights;
    }

    /** Begins to learn in the background, one task after the other. Refused with {@code learning-already}. */
    public Decision<Long> learnNow(AccountId askedBy) {
        OptionalLong id = teacher.begin(Task.UNIT, askedBy);
        if (id.isEmpty()) {
            return Decision.refused("learning-already", "学习规则：同时只有一次学习", "正在学习，请等它结束后再试。");
        }
        learn(id.getAsLong(), askedBy);
        return Decision.accepted(id.getAsLong());
    }

    private synchronized void learn(long units, @Nullable AccountId askedBy) {
        Thread thread = new Thread(
                () -> {
                    try {
                        teacher.teach(Task.UNIT, units);
                        OptionalLong categories = teacher.begin(Task.CATEGORY, askedBy);
                        if (categories.isPresent()) {
                            teacher.teach(Task.CATEGORY, categories.getAsLong());
                        }
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                },
                "learning");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        learning = thread;
        thread.start();
    }

    private boolean look() {
        ZonedDateTime now = CityTime.at(clock.instant());
        if (nights
                && now.getHour() == settings.number(Setting.TRAINING_HOUR)
                && !trainings.begunByNight(Task.UNIT, CityTime.startOf(now.toLocalDate()))) {
            teacher.begin(Task.UNIT, null).ifPresent(id -> learn(id, null));
        }
        return false;
    }

    @Override
    protected Pulse begin() {
        return new Pulse("training", PAUSE_MILLIS, this::look);
    }

    @Override
    public void stop() {
        super.stop();
        Thread thread = learning;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(PARTING);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
