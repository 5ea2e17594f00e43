package cn.qingsu.dispatch.learning;

import cn.qingsu.dispatch.learning.judgement.Judge;
import cn.qingsu.dispatch.learning.member.Margins;
import cn.qingsu.dispatch.learning.member.Member;
import cn.qingsu.dispatch.learning.member.Net;
import cn.qingsu.dispatch.learning.member.Reading;
import cn.qingsu.dispatch.learning.neighbour.PastOrders;
import cn.qingsu.dispatch.learning.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** What a model consists of, and what is kept of it. */
record ModelParts(
        ModelCard card,
        List<String> labels,
        Vocabulary vocabulary,
        Margins margins,
        List<Net> nets,
        Judge judge,
        PastOrders past) {

    static float[][] scores(Margins margins, List<Net> nets, Reading reading) {
        List<Member> members = new ArrayList<>();
        members.add(margins);
        members.addAll(nets);
        return members.stream().map(member -> member.scores(reading)).toArray(float[][]::new);
    }

    double[] probabilities(Reading reading) {
        return judge.probabilities(scores(margins, nets, reading));
    }
}
