package cn.qingsu.desk.reply;

import cn.qingsu.desk.reply.Sentences.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what a citizen wants out of what he wrote: questions, and sentences that ask for something. It knows words, not meaning; the
 * unit mends what it proposes. Where nothing asks, the first sentence stands for the matter.
 */
public final class ProposedDemands {

    /** Our default; the rest is left to the unit. */
    private static final int MOST = 8;

    /** Code points of one proposal; the whole text stands beside it. */
    private static final int LONGEST = 120;

    private static final Pattern QUESTION = Pattern.compile(
            "[？?]|(?:吗|呢|么)$|什么时候|何时|多久能|怎么(?:办|处理|解决|收|算|申请|查)|如何(?:办|处理|解决|申请|收费)|为什么|为何|凭什么|能不能|可不可以|可否|能否|是否(?:可以|能|有|应|合|违)|该找谁|归谁管|谁来管|有没有人管");

    private static final Pattern REQUEST =
            Pattern.compile("请(?!假|客|问过)|希望|要求|建议|恳请|恳求|盼望?|望(?:相关|有关|贵|尽快|予以|能)|诉求(?:是|为|[：:])|麻烦(?:帮|给|您|你们|尽快|处理)|"
                    + "申请(?:退|补|恢复|减免)|想(?:咨询|了解|问|知道|要)|咨询|求(?:助|解决|处理|查)|(?:应该?|必须|需要|务必)(?:尽快|立即|马上|依法|及时|给|由|对|有人|退|赔|恢复|整改|查处|处理|解决)|"
                    + "尽快(?:处理|解决|修|恢复|清|退|整改|答复|拆)|给(?:个|我们|我|居民|业主)?(?:一个)?(?:说法|交代|答复)|帮忙|帮我|退还|赔偿");

    /** Whoever writes this lists what he wants from here on. */
    private static final Pattern HEADING =
            Pattern.compile("^(?:我的|我们的|现|本人)?(?:诉求|要求|请求|建议|意见)(?:如下|是|有|为)?(?:[：:]|$)\\s*");

    /** Courtesies that ask for nothing. */
    private static final Pattern COURTESY =
            Pattern.compile("^(?:谢谢|感谢|多谢|您好|你好|领导好|尊敬的|盼复|望回复|请回复|请答复|请您?谅解|辛苦了|麻烦了|拜托了?|此致|敬礼)[^？?]{0,8}$");

    private ProposedDemands() {}

    /** In the order in which they stand in {@code text}; empty for a text without a word. */
    public static List<String> of(String text) {
        List<Sentence> sentences = Sentences.of(text);
        Set<String> demands = new LinkedHashSet<>();
        boolean listed = false;
        boolean asked = false;
        for (Sentence sentence : sentences) {
            String said = HEADING.matcher(sentence.text()).replaceFirst("");
            listed |= !said.equals(sentence.text());
            asked = !said.isBlank() && !isCourtesy(said) && (listed || sentence.joined() && asked || asks(said));
            if (asked) {
                demands.add(cut(said));
            }
        }
        if (demands.isEmpty()) {
            sentences.stream()
                    .map(Sentence::text)
                    .filter(sentence -> !isCourtesy(sentence))
                    .findFirst()
                    .map(ProposedDemands::cut)
                    .ifPresent(demands::add);
        }
        return new ArrayList<>(demands).subList(0, Math.min(MOST, demands.size()));
    }

    private static boolean isCourtesy(String sentence) {
        return COURTESY.matcher(sentence).find();
    }

    private static boolean asks(String sentence) {
        return QUESTION.matcher(sentence).find() || REQUEST.matcher(sentence).find();
    }

    private static String cut(String sentence) {
        return sentence.codePointCount(0, sentence.length()) <= LONGEST
                ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
