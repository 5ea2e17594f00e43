package cn.qingsu.desk.message;

import cn.qingsu.desk.draft.Drafts;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.DatedNumbers;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.messaging.MessageChannel;
import cn.qingsu.messaging.MessageLimit;
import cn.qingsu.messaging.MessageLimits;
import cn.qingsu.messaging.Messages;
import cn.qingsu.messaging.Occasion;
import cn.qingsu.messaging.Rendered;
import cn.qingsu.messaging.Template;
import cn.qingsu.messaging.TemplateDraft;
import cn.qingsu.messaging.TemplatePreviews;
import cn.qingsu.messaging.Templates;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How requesters are written to: the templates with their versions, tried on a case before they are kept; and the numbers. */
@DeskPage
class TemplatesPage {

    private final Templates templates;
    private final TemplatePreviews previews;
    private final MessageLimits limits;
    private final Messages messages;
    private final Cases cases;
    private final Accounts accounts;
    private final Drafts drafts;
    private final Clock clock;

    TemplatesPage(
            Templates templates,
            TemplatePreviews previews,
            MessageLimits limits,
            Messages messages,
            Cases cases,
            Accounts accounts,
            Drafts drafts,
            Clock clock) {
        this.drafts = drafts;
        this.templates = templates;
        this.previews = previews;
        this.limits = limits;
        this.messages = messages;
        this.cases = cases;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A template of the list. */
    record Line(String href, String occasion, String channel, boolean enabled, String body, String since) {}

    /** A number with its bounds. */
    record LimitLine(String name, String what, int value, int least, int most, String since) {}

    /** A version of the past, or one that will hold. */
    record Version(
            int version,
            String from,
            boolean enabled,
            String subject,
            String body,
            String note,
            String who,
            String at) {}

    @GetMapping("/desk/admin/messages")
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        Correspondents.administrator(officer);
        return listed(model);
    }

    private String listed(Model model) {
        model.addAttribute(
                "templates",
                templates.today().stream()
                        .sorted(Comparator.comparing(Template::occasion).thenComparing(Template::channel))
                        .map(TemplatesPage::line)
                        .toList());
        model.addAttribute(
                "limits", Arrays.stream(MessageLimit.values()).map(this::line).toList());
        model.addAttribute("carried", messages.carried());
        return "desk/admin/messages";
    }

    private static Line line(Template template) {
        return new Line(
                "/desk/admin/messages/" + template.occasion() + "/" + template.channel(),
                template.occasion().label(),
                template.channel().label(),
                template.enabled(),
                template.channel().hasSubject() ? template.subject() : template.body(),
                "第 " + template.version() + " 版，" + template.validFrom() + " 起");
    }

    private LimitLine line(MessageLimit limit) {
        DatedNumbers.Line<Integer> line = limits.line(limit);
        return new LimitLine(
                limit.name(),
                line.what(),
                line.value(),
                limit.least(),
                limit.most(),
                line.validFrom().toString());
    }

    @PostMapping("/desk/admin/messages/limits")
    String set(
            @RequestParam MessageLimit limit,
            @RequestParam(defaultValue = "") String value,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        Author author = Correspondents.administrator(officer);
        Decision<DatedNumbers.Line<Integer>> set = limits.set(limit, number(value), author);
        RefusalPages.told(set, "已保存，今天起适用", response, model);
        return listed(model);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    @GetMapping("/desk/admin/messages/{occasion}/{channel}")
    String edit(
            @PathVariable Occasion occasion,
            @PathVariable MessageChannel channel,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        Correspondents.administrator(officer);
        List<Template> history = templates.history(occasion, channel);
        Optional<Template> newest = history.stream().findFirst();
        return form(
                new TemplateDraft(
                        occasion,
                        channel,
                        newest.map(Template::version).orElse(0),
                        today(),
                        newest.map(Template::enabled).orElse(true),
                        newest.map(Template::subject).orElse(""),
                        newest.map(Template::body).orElse(""),
                        ""),
                "",
                model);
    }

    /**
     * @param step {@code preview} shows what would be read, {@code save} keeps it
     * @param number of a real case to try it on; blank for an invented one
     */
    @PostMapping("/desk/admin/messages/{occasion}/{channel}")
    String save(
            @PathVariable Occasion occasion,
            @PathVariable MessageChannel channel,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String validFrom,
            @RequestParam(required = false) @Nullable String enabled,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "preview") String step,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        Author author = Correspondents.administrator(officer);
        TemplateDraft draft = new TemplateDraft(
                occasion, channel, version, day(validFrom), enabled != null, subject, body.replace("\r\n", "\n"), note);
        Decision<Rendered> read = read(draft, number, officer);
        if (step.equals("save")) {
            Decision<Template> saved = templates.save(draft, author);
            RefusalPages.told(saved, "已保存", response, model);
            if (saved instanceof Decision.Accepted<Template>(Template now)) {
                drafts.forget(officer.account(), draftKey(draft));
                return form(
                        new TemplateDraft(
                                occasion,
                                channel,
                                now.version(),
                                today(),
                                now.enabled(),
                                now.subject(),
                                now.body(),
                                ""),
                        number,
                        model);
            }
        } else {
            RefusalPages.told(read, "", response, model);
        }
        if (read instanceof Decision.Accepted<Rendered>(Rendered text)) {
            model.addAttribute("read", text);
            model.addAttribute("pieces", channel == MessageChannel.SMS ? pieces(text.length()) : 0);
        }
        return form(draft, number, model);
    }

    private Decision<Rendered> read(TemplateDraft draft, String number, Officer officer) {
        if (number.isBlank()) {
            return templates.preview(draft);
        }
        return cases.byNumber(number, officer)
                .map(CaseRow::id)
                .map(id -> previews.of(draft, id, officer))
                .orElseGet(() ->
                        Decision.refused("unknown-request", "消息模板：用真实诉求预览", "没有这个编号，或您的岗位不能打开它。可以不填编号，用虚构的示例预览。"));
    }

    /** How many short messages it is paid as: 70 signs in one, 67 in each of several. */
    private static int pieces(int length) {
        return length <= 70 ? 1 : (length + 66) / 67;
    }

    /** What is typed belongs to the version on which it was typed. */
    private static String draftKey(TemplateDraft draft) {
        return "template:" + draft.occasion() + ":" + draft.channel() + ":" + draft.version();
    }

    private String form(TemplateDraft draft, String number, Model model) {
        List<Template> history = templates.history(draft.occasion(), draft.channel());
        Set<AccountId> who =
                history.stream().map(Template::madeBy).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<AccountId, String> names = who.isEmpty() ? Map.of() : accounts.names(who);
        model.addAttribute("draft", draft);
        model.addAttribute("draftKey", draftKey(draft));
        model.addAttribute("number", number);
        model.addAttribute(
                "history",
                history.stream()
                        .map(each -> new Version(
                                each.version(),
                                each.validFrom().toString(),
                                each.enabled(),
                                each.subject(),
                                each.body(),
                                each.note(),
                                each.madeBy() == null ? "系统" : names.getOrDefault(each.madeBy(), "工作人员"),
                                each.madeBy() == null ? "" : Moments.withYear(each.madeAt())))
                        .toList());
        return "desk/admin/message-template";
    }

    private LocalDate day(String text) {
        try {
            return text.isBlank() ? today() : LocalDate.parse(text);
        } catch (DateTimeException none) {
            return LocalDate.MIN;
        }
    }

    private LocalDate today() {
        return CityTime.day(clock.instant());
    }
}
