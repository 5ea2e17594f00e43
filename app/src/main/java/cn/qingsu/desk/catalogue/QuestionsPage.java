package cn.qingsu.desk.catalogue;

import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Ids;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.dispatch.lesson.Question;
import cn.qingsu.dispatch.lesson.Questions;
import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Does the catalogue change? What upheld returns ask. */
@DeskPage
class QuestionsPage {

    private static final int SHOWN = 100;

    private final Questions questions;
    private final Cases cases;
    private final CityNames names;

    QuestionsPage(Questions questions, Cases cases, CityNames names) {
        this.questions = questions;
        this.cases = cases;
        this.names = names;
    }

    /** A question as it is shown. */
    record QuestionView(
            String request,
            String number,
            String title,
            String category,
            String area,
            String from,
            String to,
            String cited,
            String at) {}

    @GetMapping("/desk/admin/catalogue/questions")
    String questions(@AuthenticationPrincipal Officer officer, Model model) {
        Editors.only(officer);
        return page(officer, model);
    }

    private String page(Officer officer, Model model) {
        List<Question> open = questions.open(SHOWN);
        Map<RequestId, CaseRow> rows = open.isEmpty()
                ? Map.of()
                : cases.rows(open.stream().map(Question::request).toList(), officer);
        model.addAttribute(
                "open",
                open.stream().map(each -> view(each, rows.get(each.request()))).toList());
        return "desk/admin/questions";
    }

    private QuestionView view(Question question, @Nullable CaseRow row) {
        return new QuestionView(
                question.request().toString(),
                row == null ? "" : row.number(),
                row == null ? "（您的岗位不查看诉求内容）" : row.title(),
                names.category(question.category()),
                question.area() == null ? "" : names.area(question.area()),
                names.unit(question.from()),
                question.to() == null ? "" : names.unit(question.to()),
                question.cited(),
                Moments.minute(question.openedAt()));
    }

    @PostMapping("/desk/admin/catalogue/questions/{id}/decline")
    String decline(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        Author author = Editors.only(officer);
        RefusalPages.told(questions.decline(Ids.request(id), reason, author), "已记录：职责清单不修改", response, model);
        return page(officer, model);
    }
}
