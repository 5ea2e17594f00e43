package cn.qingsu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.CategoryFace;
import cn.qingsu.city.CategoryFaces;
import cn.qingsu.kernel.CityTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page on which an administrator says which categories stand on the public map. */
class PublicCategoriesPageTest {

    private static final String ADDRESS = "/desk/admin/public";

    private final RunningApplication qingsu = RunningApplication.shared();

    private List<String> open() {
        return new ArrayList<>(qingsu.bean(CategoryFaces.class).current().values().stream()
                .filter(CategoryFace::open)
                .map(face -> face.category().value())
                .toList());
    }

    private static String seen(String page) {
        return page.replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
    }

    @Test
    void an_administrator_tries_a_change_saves_it_for_a_day_and_finds_it_in_the_history() throws Exception {
        try (Colleague agent = Colleague.signedIn(qingsu, "huawu01")) {
            assertThat(agent.opens(ADDRESS).statusCode()).isEqualTo(403);
        }
        String later = CityTime.day(qingsu.clock().instant()).plusDays(400).toString();
        List<String> open = open();
        open.remove("020301");
        try (Colleague administrator = Colleague.signedIn(qingsu, "guanli01")) {
            String page = administrator.opens(ADDRESS).body();
            assertThat(page).contains("公开分类", "路灯不亮", open.size() + 1 + "</span> 类公开");
            String tried = administrator
                    .sendsAll(ADDRESS, Map.of("from", later, "seen", seen(page), "step", "preview"), "open", open)
                    .body();
            assertThat(tried).contains("试算（尚未保存）：" + later, "不再公开 1 类", "逐类查看").doesNotContain("已保存");
            var unfounded = administrator.sendsAll(
                    ADDRESS, Map.of("from", later, "seen", seen(page), "step", "save"), "open", open);
            assertThat(unfounded.statusCode()).isEqualTo(422);
            assertThat(unfounded.body()).contains("请写明修改的依据或理由");
            String saved = administrator
                    .sendsAll(
                            ADDRESS,
                            Map.of("from", later, "seen", seen(page), "step", "save", "note", "工作会议纪要"),
                            "open",
                            open)
                    .body();
            assertThat(saved).contains("已保存，" + later + " 起生效", "工作会议纪要", later + " 将不公开");
            var late = administrator.sendsAll(
                    ADDRESS,
                    Map.of("from", later, "seen", seen(page), "step", "save", "note", "晚了一步"),
                    "open",
                    List.of());
            assertThat(late.body()).contains("别人刚刚改过公开分类");
            assertThat(administrator
                            .sendsAll(ADDRESS, Map.of("from", "明天", "step", "preview"), "open", open)
                            .body())
                    .contains("请填写生效日期");
        }
        assertThat(open()).as("today nothing has changed").contains("020301");
    }
}
