package cn.qingsu.dispatch.learning;

import cn.qingsu.dispatch.learning.member.Margins;
import cn.qingsu.dispatch.learning.member.Member;
import cn.qingsu.dispatch.learning.member.Net;
import cn.qingsu.dispatch.learning.member.Reading;
import cn.qingsu.dispatch.learning.member.Rereading;
import cn.qingsu.dispatch.learning.neighbour.PastOrders;
import cn.qingsu.dispatch.learning.neighbour.Vote;
import cn.qingsu.dispatch.learning.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The members that have learned, and the vocabulary that they learned with.
 *
 * @param margins over words and meaning
 * @param words margins over words and a little of the meaning, which judge long letters better
 * @param rereading empty where the reader does not tell of its last layer
 */
record Members(
        Vocabulary vocabulary,
        Margins margins,
        Margins words,
        Net net,
        Optional<Rereading> rereading,
        PastOrders past) {

    /** Every one in the council's order. Takes a moment: the voters' words are sorted. */
    List<Member> all(int labels) {
        List<Member> all = new ArrayList<>();
        all.add(margins);
        all.add(words);
        all.add(net);
        all.add(new Vote(past, vocabulary, labels));
        rereading.ifPresent(all::add);
        return List.copyOf(all);
    }

    static float[][] scores(List<Member> members, Reading reading) {
        return members.stream().map(member -> member.scores(reading)).toArray(float[][]::new);
    }
}
