package cn.qingsu.dispatch.learning;

import cn.qingsu.dispatch.learning.sentence.SentenceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Orders of a city that never was, and a reader that knows nothing but the characters. */
final class SmallCity {

    private static final String[][] MATTERS = {
        {"交警支队", "路口红绿灯不亮", "小区门口机动车违停", "上班时段路口拥堵无人疏导", "货车占用应急车道"},
        {"水务公司", "自来水管爆裂", "家里停水一整天", "水表读数不对", "消火栓漏水"},
        {"城管局", "夜市油烟扰民", "工地夜间施工噪音", "商户占道经营", "楼顶违章搭建"},
        {"公交公司", "公交车没有到站停靠", "司机态度恶劣", "希望增加公交班次", "公交卡不能刷"}
    };
    private static final String[] PLACES = {"海甸路", "中山街道", "滨江花园小区", "新港社区", "人民公园"};

    private SmallCity() {}

    static History history(int orders) {
        SplittableRandom random = new SplittableRandom(7);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            String[] matter = MATTERS[random.nextInt(MATTERS.length)];
            String said = "市民来电反映：" + PLACES[random.nextInt(PLACES.length)] + "附近"
                    + matter[1 + random.nextInt(matter.length - 1)] + "，编号" + random.nextInt(1000);
            examples.add(new Example(said, matter[0]));
        }
        return new History("承办单位", examples);
    }

    /** Each character pushes one dimension. */
    static SentenceReader reader() {
        return reader(_ -> {});
    }

    /** @param read is told every text that is read */
    static SentenceReader reader(Consumer<String> read) {
        return new SentenceReader() {
            @Override
            public String name() {
                return "characters";
            }

            @Override
            public int dimensions() {
                return 64;
            }

            @Override
            public float[] read(String text) {
                read.accept(text);
                float[] meaning = new float[dimensions()];
                text.codePoints().forEach(point -> meaning[point % meaning.length]++);
                double squares = 0;
                for (float each : meaning) {
                    squares += each * each;
                }
                for (int d = 0; d < meaning.length; d++) {
                    meaning[d] /= (float) Math.sqrt(Math.max(squares, 1));
                }
                return meaning;
            }
        };
    }

    static LearnedModel model() {
        try {
            return new Learning(reader(), 1, 2)
                    .learn(history(240), LearningWatch.SILENT)
                    .orElseThrow();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
