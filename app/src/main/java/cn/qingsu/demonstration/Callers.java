package cn.qingsu.demonstration;

import cn.qingsu.identity.RequesterDetails;
import java.util.Locale;

/**
 * People who call. All are invented: their numbers begin with 142, which is allotted to nobody, and they call again now and
 * then, so that a number has a past.
 */
final class Callers {

    private static final String NOBODYS = "142";

    private final Phrases phrases;
    private final int people;

    /** @param requests how many are made in all; a third fewer people make them */
    Callers(Phrases phrases, int requests) {
        this.phrases = phrases;
        this.people = Math.max(1, requests * 2 / 3);
    }

    RequesterDetails someone(Dice dice) {
        int who = dice.below(people);
        Dice own = new Dice(who, 142);
        String name = phrases.one("surname", own) + (own.chance(0.55) ? own.chance(0.5) ? "女士" : "先生" : given(own));
        return new RequesterDetails(
                name, NOBODYS + String.format(Locale.ROOT, "%08d", (who * 7_919L + 12_345) % 100_000_000L));
    }

    /** A name for somebody at work, always the same for the same {@code who}. */
    String colleague(long who) {
        Dice own = new Dice(who, 12_345);
        return phrases.one("surname", own) + given(own);
    }

    private String given(Dice dice) {
        String first = phrases.one("given", dice);
        return dice.chance(0.8) ? first + phrases.one("given", dice) : first;
    }
}
