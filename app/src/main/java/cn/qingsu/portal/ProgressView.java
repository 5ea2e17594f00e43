package cn.qingsu.portal;

import cn.qingsu.portal.words.Words;
import cn.qingsu.request.CitizenCases.Progress;
import cn.qingsu.request.PauseGround;
import cn.qingsu.request.RequestNumber;
import cn.qingsu.request.StateGraph;
import cn.qingsu.request.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The progress page's content in words.
 *
 * @param number in groups, as it is read out
 * @param spelled character by character, for screen readers
 * @param promise when the answer is promised; null once it is given
 * @param provisional the holidays of that year are not announced yet
 * @param overdue the promise has passed
 * @param paused why the promised time stands still; null while it runs, or while the requester is asked
 * @param hops what has happened, oldest first
 * @param next what is still to come
 * @param mark changes whenever the page would look different
 */
record ProgressView(
        String number,
        String spelled,
        String plainNumber,
        String title,
        String text,
        @Nullable String address,
        String headline,
        String tone,
        @Nullable String promise,
        boolean provisional,
        boolean overdue,
        boolean over,
        List<Hop> hops,
        List<String> next,
        @Nullable String reply,
        @Nullable String question,
        @Nullable String paused,
        boolean mayRate,
        boolean mayAdd,
        boolean mayWithdraw,
        boolean mayObject,
        String mark) {

    /** The number's groups, for a line that may break between them. */
    public List<String> groups() {
        return List.of(number.split(" "));
    }

    /**
     * @param iso for the {@code time} element
     * @param at as people say it
     * @param answer the text that stands as the answer to the requester
     */
    record Hop(
            String iso, String at, String title, @Nullable String detail, boolean answer) {}

    static ProgressView of(Progress progress, Instant now, Words words) {
        PlainState plain = PlainState.of(progress.state(), words);
        // the clock stands while the requester is asked; when it runs again, there is a new time to promise
        Instant due = progress.question() == null ? progress.dueAt() : null;
        List<Hop> hops = progress.timeline().steps().stream()
                .map(step -> hop(step, progress.publicReply(), now, words.locale()))
                .toList();
        return new ProgressView(
                RequestNumber.read(progress.number()).map(RequestNumber::spoken).orElse(progress.number()),
                spelled(progress.number()),
                progress.number(),
                progress.title(),
                progress.text(),
                progress.place().address(),
                plain.headline(),
                plain.tone(),
                due == null ? null : SpokenTime.deadline(due, now, words.locale()),
                progress.provisional() && due != null,
                due != null && due.isBefore(now),
                plain.next().isEmpty(),
                hops,
                plain.next(),
                progress.publicReply(),
                progress.question(),
                progress.paused() == null || progress.paused() == PauseGround.REQUESTER_ASKED
                        ? null
                        : words.say("paused." + progress.paused().name()),
                progress.mayRate(),
                may(progress, "add-words"),
                may(progress, "withdraw"),
                may(progress, "object-to-not-accepted"),
                mark(progress));
    }

    private static Hop hop(Timeline.Step step, @Nullable String reply, Instant now, Locale locale) {
        String detail = step.detail();
        return new Hop(
                step.at().toString(),
                SpokenTime.moment(step.at(), now, locale),
                step.title(),
                detail,
                detail != null && step.kind() == Timeline.Kind.WORDS && detail.equals(reply));
    }

    private static boolean may(Progress progress, String action) {
        return StateGraph.get()
                .row(progress.state(), action)
                .filter(StateGraph.Row::byRequester)
                .isPresent();
    }

    static String mark(Progress progress) {
        List<Timeline.Step> steps = progress.timeline().steps();
        return progress.state().name().toLowerCase(Locale.ROOT) + "-" + steps.size() + "-" + progress.round() + "-"
                + (progress.dueAt() == null ? 0 : progress.dueAt().getEpochSecond());
    }

    private static String spelled(String number) {
        return String.join(" ", number.split(""));
    }
}
