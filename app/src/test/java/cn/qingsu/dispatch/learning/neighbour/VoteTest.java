package cn.qingsu.dispatch.learning.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.dispatch.learning.member.Reading;
import cn.qingsu.dispatch.learning.text.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoteTest {

    private static final List<String> TEXTS =
            List.of("自来水管爆裂", "自来水管漏水", "路灯不亮", "路灯坏了不亮", "自来水管爆裂", "商户占道经营", "商户占道经营噪音");
    private static final int[] LABELS = {0, 0, 1, 1, 2, 3, 3};

    private static float[] scores(float[] care, String text) {
        byte[] meanings = new byte[TEXTS.size() * 2];
        for (int i = 0; i < TEXTS.size(); i++) {
            meanings[2 * i] = (byte) (LABELS[i] * 20);
            meanings[2 * i + 1] = 50;
        }
        Vocabulary vocabulary = Vocabulary.of(TEXTS, 1000);
        Vote vote = new Vote(new PastOrders(TEXTS, LABELS, care, meanings, 2), vocabulary, 4);
        return vote.scores(new Reading(vocabulary.weigh(text), new float[] {0.1f, 0.9f}));
    }

    @Test
    void those_with_the_same_words_are_heard_first() {
        float[] scores = scores(new float[] {1, 1, 1, 1, 1, 1, 1}, "路灯不亮");
        assertThat(scores[1]).isGreaterThan(scores[0]).isGreaterThan(scores[2]).isGreaterThan(scores[3]);
    }

    @Test
    void among_the_same_words_the_one_that_counts_more_wins() {
        assertThat(scores(new float[] {1, 1, 1, 1, 3, 1, 1}, "自来水管爆裂"))
                .satisfies(scores -> assertThat(scores[2]).isGreaterThan(scores[0]));
        assertThat(scores(new float[] {3, 1, 1, 1, 1, 1, 1}, "自来水管爆裂"))
                .satisfies(scores -> assertThat(scores[0]).isGreaterThan(scores[2]));
    }

    @Test
    void nobody_is_like_a_text_without_known_words_and_yet_each_label_has_its_share() {
        assertThat(scores(new float[] {1, 1, 1, 1, 1, 1, 1}, "hello")).doesNotContain(Float.NaN);
    }
}
