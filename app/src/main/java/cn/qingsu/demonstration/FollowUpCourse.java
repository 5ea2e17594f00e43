package cn.qingsu.demonstration;

import cn.qingsu.followup.CallbackAnswers;
import cn.qingsu.followup.PastCallbacks;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.identity.Role;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Command;
import cn.qingsu.request.Satisfaction;
import cn.qingsu.request.State;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What comes after a reply: its review, the call-back, and what follows from it. 95.03 % hold it for solved and 96.15 % of those
 * who say are content (handbook 0).
 */
final class FollowUpCourse {

    private static final int TRIES = 3;

    private final Cast cast;
    private final Wording wording;
    private final OfficeHours hours;
    private final PastCallbacks callbacks;
    private final Chances chances;

    FollowUpCourse(Cast cast, Wording wording, OfficeHours hours, PastCallbacks callbacks, Chances chances) {
        this.cast = cast;
        this.wording = wording;
        this.hours = hours;
        this.callbacks = callbacks;
        this.chances = chances;
    }

    Step replied(Story story) {
        Dice dice = story.dice;
        Instant at = hours.from(story.after(dice.about(Duration.ofHours(2)).plusSeconds(90)), dice);
        if (story.supervised) {
            story.supervised = false;
            return Step.perhaps(
                    cast.atCentre(Role.SUPERVISOR, dice),
                    at,
                    new Command.EndSupervision(wording.phrase("unsupervise", dice)));
        }
        Officer reviewer = cast.atCentre(Role.REVIEWER, dice);
        if (story.stays == State.REPLY_REJECTED || story.rejected < 2 && dice.chance(chances.rare(0.04))) {
            story.rejected++;
            return Step.by(reviewer, at, new Command.RejectReply(wording.phrase("reject", dice)));
        }
        story.missed = 0;
        String note = wording.phrase("approve", dice);
        return Step.by(reviewer, at, new Command.Approve(note.isEmpty() ? null : note));
    }

    Step toCall(Story story) {
        Dice dice = story.dice;
        if (story.missed == 0 && dice.chance(story.contact.spokenTo() ? 0.04 : 0.25)) {
            Instant at = story.after(dice.about(Duration.ofHours(5)));
            return Step.byRequester(at, verdict(story, at, true));
        }
        Instant at = callback(story);
        Officer officer = cast.atCentre(Role.CALLBACK_OFFICER, dice);
        if (story.missed == TRIES) {
            return Step.by(
                    officer,
                    story.after(Duration.ofMillis(40)),
                    new Command.RecordCallback(
                            null, null, null, null, callbacks.outcomeUnreached(story.life.round(), at)));
        }
        if (dice.chance(0.2)) {
            story.missed++;
            return Step.by(
                    officer,
                    at,
                    new Command.NoteCallbackTry(
                            callbacks.partAt(at), callbacks.callAgain(at), wording.phrase("missed", dice)));
        }
        return Step.by(officer, at, verdict(story, at, false));
    }

    /** In the next part of the day to call in; after a try in vain in another one. */
    private Instant callback(Story story) {
        Dice dice = story.dice;
        Instant from = story.missed == 0
                ? callbacks.callFrom(story.after(dice.about(Duration.ofHours(9))))
                : callbacks.callAgain(story.life.moment());
        Instant at = from.plus(dice.minutes(0, 70));
        return callbacks.partAt(at) > 0 ? at : from;
    }

    private Command verdict(Story story, Instant at, boolean unasked) {
        Dice dice = story.dice;
        boolean again = story.stays == State.REDO && story.life.round() == 1;
        boolean stays = story.stays == State.CALLED_BACK;
        boolean refused = stays && !unasked && dice.chance(0.4); // what cannot be asked for, to be judged by two
        Claim solved = refused || again ? Claim.UNSOLVED : stays ? Claim.SOLVED : solved(dice);
        Satisfaction satisfied = stays || again ? Satisfaction.DISSATISFIED : satisfied(solved, dice);
        boolean known = story.life.matter().privacy() == PrivacyLevel.OPEN;
        Boolean contacted = known ? (Boolean) dice.chance(0.994) : null;
        boolean open =
                solved != Claim.SOLVED && satisfied != Satisfaction.SATISFIED && satisfied != Satisfaction.BASICALLY;
        boolean reasonable = again || !refused && (unasked || dice.chance(0.85));
        String words = words(solved, satisfied, reasonable, dice);
        CallbackAnswers answers = new CallbackAnswers(
                contacted, solved, satisfied, words, open || solved == Claim.UNSOLVED ? (Boolean) reasonable : null);
        return new Command.RecordCallback(
                contacted, solved, satisfied, words, callbacks.outcome(answers, story.life.round(), at));
    }

    private static Claim solved(Dice dice) {
        return dice.chance(0.9503) ? Claim.SOLVED : dice.chance(0.4) ? Claim.PARTLY : Claim.UNSOLVED;
    }

    private static @Nullable Satisfaction satisfied(Claim solved, Dice dice) {
        double at = dice.fraction();
        if (solved == Claim.SOLVED) {
            return at < 0.82
                    ? Satisfaction.SATISFIED
                    : at < 0.965 ? Satisfaction.BASICALLY : at < 0.97 ? Satisfaction.DISSATISFIED : null;
        }
        return at < 0.25 ? Satisfaction.BASICALLY : at < 0.85 ? Satisfaction.DISSATISFIED : null;
    }

    private @Nullable String words(Claim solved, @Nullable Satisfaction satisfied, boolean reasonable, Dice dice) {
        String words = switch (solved) {
            case SOLVED -> wording.phrase(satisfied == Satisfaction.DISSATISFIED ? "dissatisfied" : "satisfied", dice);
            case PARTLY -> wording.phrase("partly", dice);
            case UNSOLVED -> wording.phrase(reasonable ? "unsolved" : "unreasonable", dice);
        };
        return words.isEmpty() ? null : words;
    }

    Step calledBack(Story story) {
        Dice dice = story.dice;
        Instant at = hours.from(story.after(dice.about(Duration.ofHours(4))), dice);
        return switch (story.life.outcome().orElseThrow()) {
            case EXPLAIN ->
                Step.by(
                        cast.clerk(story.life.lastLead().orElseThrow().unit()),
                        at,
                        new Command.Explain(wording.phrase("explain", dice)));
            case EXCLUSION -> judged(story, at);
            case CLOSE, UNREACHABLE, REDO, REDO_HIGHER, CONSULT -> Step.none();
        };
    }

    private Step judged(Story story, Instant at) {
        Dice dice = story.dice;
        Officer first = story.judge;
        Officer reviewer =
                first == null ? cast.atCentre(Role.REVIEWER, dice) : cast.another(Role.REVIEWER, first, dice);
        boolean agree = dice.chance(0.8);
        story.judge = agree && first == null ? reviewer : null;
        return Step.by(
                reviewer,
                at,
                new Command.JudgeExclusion(agree, wording.phrase(agree ? "exclusion" : "denyexclusion", dice)));
    }
}
