package cn.qingsu.intake;

import java.util.Set;

/**
 * Decides one question where its ground holds.
 *
 * @param rank of the rules that match, the lowest decides; of equals, the longest term
 */
record DefaultRule(Question question, Ground ground, String term, String answer, int rank) {

    boolean holds(String title, String text, Set<Circumstance> circumstances) {
        return switch (ground) {
            case ALWAYS -> true;
            case TITLE_WORD -> title.contains(term);
            case WORD -> title.contains(term) || text.contains(term);
            case EMERGENCY_WORD,
                    CATEGORY_FLAG,
                    CATEGORY_SLA,
                    TYPE,
                    ANONYMOUS,
                    NO_PHONE,
                    COMPLAINED_ABOUT,
                    CHANNEL_WITHOUT_CALLBACK -> circumstances.contains(new Circumstance(ground, term));
        };
    }
}
