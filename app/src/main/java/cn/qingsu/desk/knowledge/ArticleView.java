package cn.qingsu.desk.knowledge;

import cn.qingsu.knowledge.AnswerBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as its page shows it.
 *
 * @param newest whether this is the version that was begun last, on which steps are taken
 * @param other a hint to another version, such as a draft beside what holds; empty for none
 * @param otherVersion where the hint leads
 * @param note what a reviewer said when he sent it back, or why it was taken back
 */
record ArticleView(
        long number,
        String label,
        int version,
        int revision,
        String title,
        String question,
        List<AnswerBlock> answer,
        List<String> aliases,
        List<String> categories,
        List<String> areas,
        String source,
        String owner,
        boolean forCitizens,
        String days,
        @Nullable Long daysLeft,
        String state,
        String tone,
        boolean offered,
        boolean newest,
        String other,
        int otherVersion,
        String note,
        String cited,
        int uses,
        List<String> steps,
        List<VersionView> versions,
        List<CorrectionView> corrections,
        List<PastView> history) {

    /** One of its versions. */
    record VersionView(int version, String state, String tone, boolean current) {}

    /** What somebody found wrong. */
    record CorrectionView(
            String id,
            long number,
            String label,
            int version,
            String title,
            String text,
            String at,
            String who,
            String standing,
            String tone,
            boolean open,
            String answer,
            boolean mine) {}

    /** One line of its history. */
    record PastView(String at, String who, String what, String reason) {}

    /** Whether the officer may take {@code step} on this version. */
    public boolean may(String step) {
        return newest && steps.contains(step);
    }
}
