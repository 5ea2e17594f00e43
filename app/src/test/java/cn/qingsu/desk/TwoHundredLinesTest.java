package cn.qingsu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.intake.TrackingTokens;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.JournalCheck;
import cn.qingsu.kernel.Progress;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Command;
import cn.qingsu.request.ServiceRequests;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody pastes 200 lines into every box of every form that he can come to: it is taken, or refused in plain words, and never a fault. */
class TwoHundredLinesTest {

    private static final String LINES = IntStream.rangeClosed(1, 200)
            .mapToObj(n -> "第 " + n + " 行：占道经营 <b>每天</b> '\"; -- ${1} 😀 䶮")
            .collect(Collectors.joining("\r\n"));

    private static final int MOST_PAGES = 80;
    private static final int MOST_LENGTH = 2_000_000;
    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)\"");
    private static final Pattern ID = Pattern.compile("/[0-9a-z]{13}(?=[/?]|$)");
    private static final Pattern NO_PAGE = Pattern.compile(
            "^/(css|js|img|vendor|files|api|api-docs|logout|style)|/live|[.](pdf|json|csv|xlsx|docx|png)|/print|/small|lang=");

    /** What would end the visit, or bar others. */
    private static final Pattern NOT_SENT = Pattern.compile("/logout|/password|/login|/accounts|/act");

    private static final RunningApplication QINGSU = RunningApplication.start(Map.of("qingsu.demo.accounts", "true"));
    private static final UnitCode HUDAO = new UnitCode("370203033");
    private static final Set<String> SEEN = new HashSet<>();

    private final List<String> wrong = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();

    @BeforeAll
    static void cases() {
        told("楼道堆物堵了消防门");
        does(told("井盖松动，车一压就响"), "zhuanban01", new Command.Accept());
        dispatched("路灯不亮，晚上看不清路");
        RequestId working = inProgress("工地夜间施工");
        does(working, "hudao01", new Command.NoteProgress(null, "已到现场"));
        RequestId answered = inProgress("公交站牌倒了");
        does(answered, "hudao01", new Command.Reply(null, "已扶正。", "您反映的站牌已扶正。", Claim.SOLVED));
        RequestId approved = inProgress("垃圾桶满了");
        does(approved, "hudao01", new Command.Reply(null, "已清运。", "您反映的垃圾已清运。", Claim.SOLVED));
        does(approved, "shenhe01", new Command.Approve(null));
    }

    @AfterAll
    static void end() {
        QINGSU.close();
    }

    private static RequestId told(String text) {
        return QINGSU.bean(Intake.class)
                .submit(
                        Submission.of(Origin.PORTAL, new ChannelCode("WEBSITE"), text)
                                .requester("于小海", "13800016031")
                                .category(new CategoryCode("010101"))
                                .callbackWanted(true)
                                .build(),
                        Author.REQUESTER)
                .orElseThrow()
                .id();
    }

    private static RequestId dispatched(String text) {
        RequestId id = told(text);
        does(id, "zhuanban01", new Command.Accept());
        does(id, "zhuanban01", new Command.Dispatch(HUDAO, null, null));
        return id;
    }

    private static RequestId inProgress(String text) {
        RequestId id = dispatched(text);
        does(id, "hudao01", new Command.Acknowledge(null));
        does(id, "hudao01", new Command.RecordContact(null, true, "已电话联系"));
        return id;
    }

    private static void does(RequestId id, String login, Command command) {
        int version = QINGSU.sql()
                .sql("select version from request.request where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
        Accounts accounts = QINGSU.bean(Accounts.class);
        Officer officer =
                accounts.officer(accounts.find(login).orElseThrow().id()).orElseThrow();
        QINGSU.bean(ServiceRequests.class)
                .perform(id, version, officer, command)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"huawu01", "banzhang01", "zhuanban01", "shenhe01", "huifang01", "hudao01", "duban01", "guanli01"
            })
    void into_every_box_of_an_officer(String login) throws Exception {
        try (Colleague officer = Colleague.signedIn(QINGSU, login)) {
            pasted("staff", officer, List.of("/desk", "/desk/register", "/desk/all"));
        }
        assertThat(wrong).as("forms: %s", sent).isEmpty();
    }

    @Test
    void into_every_box_of_a_resident() throws Exception {
        RequestId asked = told("树枝挡住了路牌");
        does(asked, "huawu01", new Command.AskSupplement("请说明是哪一块路牌"));
        RequestId rated = inProgress("站台座椅坏了");
        does(rated, "hudao01", new Command.Reply(null, "已修。", "您反映的座椅已修好。", Claim.SOLVED));
        does(rated, "shenhe01", new Command.Approve(null));
        TrackingTokens tokens = QINGSU.bean(TrackingTokens.class);
        try (Colleague resident = Colleague.stranger(QINGSU)) {
            pasted(
                    "resident",
                    resident,
                    List.of(
                            "/",
                            "/portal/track",
                            "/portal/mine",
                            "/portal/ask",
                            "/portal/map",
                            "/portal/r/" + tokens.of(asked),
                            "/portal/r/" + tokens.of(rated)));
        }
        assertThat(wrong).as("forms: %s", sent).isEmpty();
        assertThat(sent).hasSizeGreaterThan(6);
        assertThat(QINGSU.bean(JournalCheck.class).verify(Progress.SILENT).broken())
                .isEmpty();
    }

    /** Goes wherever links lead, and sends each kind of form once. */
    private void pasted(String kind, Colleague who, List<String> from) throws Exception {
        Map<String, PageForm> forms = new LinkedHashMap<>();
        Queue<String> next = new ArrayDeque<>(from);
        Set<String> met = new HashSet<>();
        for (int looked = 0; looked < MOST_PAGES && !next.isEmpty(); looked++) {
            String path = next.remove();
            HttpResponse<String> page = path.matches("/desk/cases/.*/.+") ? who.fetches(path) : who.opens(path);
            judged(path, page);
            PageForm.of(page.body()).stream()
                    .filter(form -> !form.boxes().isEmpty()
                            && !NOT_SENT.matcher(form.action()).find())
                    .forEach(form -> forms.putIfAbsent(kind(form.action()), form));
            LINK.matcher(page.body())
                    .results()
                    .map(found -> found.group(1).replace("&amp;", "&"))
                    .filter(link -> !NO_PAGE.matcher(link).find() && met.add(kind(link)))
                    .forEach(next::add);
        }
        for (PageForm form : forms.values()) {
            if (!SEEN.add(kind + form.way() + kind(form.action()) + form.boxes().keySet())) {
                continue;
            }
            Map<String, String> filled = form.filled(LINES, form.way().equals("get"));
            HttpResponse<String> answer = switch (form.way()) {
                case "htmx" -> who.does(form.action(), filled);
                case "post" -> who.sends(form.action(), filled);
                default -> who.opens(form.action() + "?" + Colleague.encoded(filled));
            };
            judged(form.way() + " " + form.action() + " " + form.boxes().keySet(), answer);
            sent.add(form.way() + " " + kind(form.action()) + form.boxes().keySet());
        }
    }

    private void judged(String what, HttpResponse<String> answer) {
        boolean plain = answer.body().isEmpty()
                || answer.body().contains("<")
                || answer.headers().firstValue("content-type").orElse("").contains("json");
        if (answer.statusCode() >= 500
                || answer.statusCode() == 400
                || !plain
                || answer.body().contains("Exception")
                || answer.body().contains("<b>每天</b>")
                || answer.body().length() > MOST_LENGTH) {
            wrong.add(what + ": " + answer.statusCode() + ", " + answer.body().length() + " letters");
        }
    }

    /** Pages and forms that differ only in the case are one. */
    private static String kind(String path) {
        return ID.matcher(path.replaceAll("[?].*", "?")).replaceAll("/#").replaceAll("[0-9]+", "#");
    }
}
