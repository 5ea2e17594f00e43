package cn.qingsu.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.kernel.CityTime;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people say, and the article that must be among the first three. */
class ArticleSearchTest {

    private final RunningApplication qingsu = RunningApplication.shared();
    private final Articles articles = qingsu.bean(Articles.class);
    private final LocalDate today = CityTime.day(qingsu.clock().instant());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            暖气不热                                                                     | 室温达不到供热标准怎么办
            我家暖气从昨天晚上开始就一点都不热，物业说不归他管，家里还有老人，怎么办     | 室温达不到供热标准怎么办
            今年冬天不住想停暖                                                           | 停热、恢复用热怎么申请
            家里没水了                                                                   | 家里突然停水怎么办
            水龙头放出来的水发黄还有味道                                                 | 自来水发黄、有异味怎么办
            楼道里有煤气味                                                               | 闻到燃气味怎么办
            楼上漏水把我家天花板都泡了，楼上不给修                                       | 楼上漏水怎么处理
            物业乱涨停车费                                                               | 小区停车收费、车位纠纷怎么处理
            业主想换物业                                                                 | 物业服务差、收费高怎么办
            屋顶漏水能不能用大修基金                                                     | 怎么申请动用住宅维修资金
            老楼想装电梯一楼不同意                                                       | 既有住宅加装电梯怎么办
            被困在电梯里了                                                               | 电梯困人、故障怎么办
            邻居把电动车推到楼道里充电                                                   | 楼道堆物、电动车进楼充电
            工地半夜打桩吵得睡不着                                                       | 夜间施工扰民怎么举报
            楼下跳广场舞太吵                                                             | 广场舞、装修、唱歌的噪声找谁
            楼下烧烤店油烟往家里灌                                                       | 餐馆油烟、异味怎么投诉
            门口天天有人摆摊堵路                                                         | 占道经营、流动摊贩怎么反映
            马路上井盖没了                                                               | 道路坑洼、井盖缺失怎么报
            包工头跑了不给工钱                                                           | 拖欠工资怎么维权
            公司把我开除了有没有补偿                                                     | 被辞退能要经济补偿吗
            上班的时候摔伤了单位不给报工伤                                               | 工伤认定怎么申请
            失业金怎么领                                                                 | 失业金怎么申领
            爸妈在北京住院怎么报销                                                       | 异地就医怎么备案
            租房能取公积金吗                                                             | 公积金怎么提取
            孩子上小学划片                                                               | 小学入学怎么报名
            健身房跑路了会员卡里还有钱                                                   | 预付卡商家跑路怎么办
            淘宝买的衣服想退货商家不退                                                   | 网购七天无理由退货
            外卖里吃出虫子拉肚子                                                         | 吃出异物、疑似食物中毒
            外地户口补办身份证                                                           | 身份证、居住证怎么办理
            接到自称公检法的电话让我转账                                                 | 接到疑似诈骗电话怎么办
            没钱请律师                                                                   | 怎样申请法律援助
            交警罚款我不服                                                               | 对行政决定不服怎么办
            之前打过电话想问问办得怎么样了                                               | 怎么查我的诉求办到哪一步
            """)
    void what_people_say_finds_the_article(String words, String title) {
        assertThat(articles.search(words, null, today, 3))
                .extracting(hit -> hit.article().title())
                .contains(title);
    }

    @Test
    void words_that_no_article_knows_find_none() {
        assertThat(articles.search("量子纠缠的物理意义", null, today, 5)).isEmpty();
        assertThat(articles.search("  ，。", null, today, 5)).isEmpty();
    }

    @Test
    void the_category_comes_first_and_alone_finds_its_articles() {
        CategoryCode wages = new CategoryCode("120101");
        assertThat(articles.search("", wages, today, 5))
                .extracting(hit -> hit.article().title())
                .containsExactly("拖欠工资怎么维权");
        assertThat(articles.search("怎么办", new CategoryCode("040205"), today, 5)
                        .getFirst()
                        .article()
                        .title())
                .isEqualTo("电梯困人、故障怎么办");
    }

    @Test
    void citizens_find_what_is_for_them_and_nothing_that_is_past_its_day_or_not_yet_published() {
        assertThat(articles.searchForCitizens("举报人信息怎样保密", today, 10))
                .extracting(hit -> hit.article().title())
                .doesNotContain("举报人信息怎样保密");
        List<String> offered =
                articles.offeredOn(today).stream().map(Article::title).toList();
        assertThat(offered).hasSizeGreaterThan(40).doesNotContain("暖气费、水费票据怎么补开", "电动自行车怎么登记上牌", "灵活就业人员怎样参保");
        assertThat(articles.offeredOn(today.minusDays(30)))
                .extracting(Article::title)
                .contains("暖气费、水费票据怎么补开");
    }

    @Test
    void a_hit_marks_what_was_looked_for() {
        Hit hit = articles.search("室温不达标", null, today, 1).getFirst();
        assertThat(hit.title().plain()).isEqualTo(hit.article().title());
        assertThat(hit.title().pieces()).contains(new MarkedText.Piece("室温", true));
        assertThat(hit.excerpt().plain()).hasSizeLessThanOrEqualTo(120).contains("室温");
    }
}
