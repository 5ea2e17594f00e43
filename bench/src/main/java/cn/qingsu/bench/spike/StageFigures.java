package cn.qingsu.bench.spike;

import cn.qingsu.bench.spike.Attempt.How;
import cn.qingsu.bench.spike.SpikeLog.End;
import java.util.List;

/**
 * One stage: lives by when they were to begin, calls likewise.
 *
 * @param perSecond lives offered in a second
 * @param offered lives that were to begin
 * @param completed of these, whenever they ended
 * @param turnedAway of these, who were told to come again too often
 * @param shed answers of 503 with Retry-After
 * @param errors calls that ended neither in success nor so
 * @param p50 of calls that were done, milliseconds from when they were to begin
 * @param lifeP95 of whole lives, with all waiting
 * @param recoverySeconds after its end until calls are as fast as the bar and none is shed; -1 if it never was so before the next peak
 * @param watchedSeconds how long there was to look for that; 0 if no less came after it
 */
public record StageFigures(
        double perSecond,
        long offered,
        long completed,
        long turnedAway,
        long calls,
        long shed,
        long errors,
        double p50,
        double p95,
        double p99,
        double lifeP95,
        int recoverySeconds,
        int watchedSeconds) {

    static StageFigures of(double perSecond, List<SpikeLog.Led> lives, List<Attempt> attempts, Recovery recovery) {
        double[] done = attempts.stream()
                .filter(each -> each.how() == How.DONE)
                .mapToDouble(Attempt::millis)
                .sorted()
                .toArray();
        double[] whole = lives.stream()
                .filter(each -> each.end() == End.COMPLETED)
                .mapToDouble(SpikeLog.Led::millis)
                .sorted()
                .toArray();
        return new StageFigures(
                perSecond,
                lives.size(),
                whole.length,
                lives.stream().filter(each -> each.end() == End.TURNED_AWAY).count(),
                attempts.size(),
                attempts.stream().filter(each -> each.how() == How.SHED).count(),
                attempts.stream().filter(each -> each.how() == How.ERROR).count(),
                percentile(done, 50),
                percentile(done, 95),
                percentile(done, 99),
                percentile(whole, 95),
                recovery.seconds(),
                recovery.watched());
    }

    /** The smallest value that so many per cent do not exceed; 0 of none. */
    static double percentile(double[] sorted, double percent) {
        int place = (int) Math.ceil(percent / 100 * sorted.length) - 1;
        return sorted.length == 0 ? 0 : sorted[Math.max(0, place)];
    }

    /** Whether the product got over it in time, as far as there was time to see. */
    public boolean recoveredWithin(int seconds) {
        return recoverySeconds >= 0 ? recoverySeconds <= seconds : watchedSeconds < seconds;
    }
}
