package cn.qingsu.dispatch.reading.place;

import java.util.List;
import java.util.stream.Collectors;

/** The questions, in the words of a form. */
final class Asking {

    private static final int NAMED = 3;

    private Asking() {}

    static String question(Doubt doubt, String words, List<Candidate> candidates) {
        String paths = candidates.stream().limit(NAMED).map(Candidate::path).collect(Collectors.joining("、"))
                + (candidates.size() > NAMED ? "等" : "");
        return switch (doubt) {
            case SAME_NAME -> "叫“" + words + "”的有 " + candidates.size() + " 处：" + paths + "，是哪一处？";
            case SEVERAL_PLACES -> "文字提到" + paths + "，事情发生在哪里？";
            case CONTRADICTION -> "“" + words + "”和前面写的区、街道对不上：" + paths + "，以哪个为准？";
            case MISSPELT -> "没有找到“" + words + "”，是不是有错字？相近的有" + paths + "。";
            case ROAD_ONLY -> "“" + words + "”是道路名，可能经过几处，是在" + paths + "一带吗？";
            case NAMED_AFTER -> "“" + words + "”和一处地名同名，事情发生在" + paths + "吗？";
            case IN_A_NAME -> "“" + words + "”像是单位、人或者商品名称的一部分，事情发生在" + paths + "吗？";
            case PLAIN_WORD -> "“" + words + "”也可能不是地名，事情发生在" + paths + "吗？";
            case PIN_ELSEWHERE -> "文字和地图不一致，以哪个为准？";
        };
    }

    static String elsewhere(String words) {
        return "文字提到“" + words + "”，像是外地的事。事情发生在本市吗？如果在外地，请拨打“当地区号+12345”反映。";
    }
}
