package cn.qingsu.desk.search;

import cn.qingsu.desk.queue.RowView;
import cn.qingsu.desk.queue.Rows;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.QueuePath;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.PhoneNumber;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.Slice;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Queue;
import cn.qingsu.search.Found;
import cn.qingsu.search.Search;
import cn.qingsu.search.SearchFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Finds cases. What is typed is sent by POST, so that no phone stands in an address, a history or a log: a number opens its case and a phone
 * lists its cases, whatever the filters are; words and filters lead on to an address that holds them, and can be shared.
 */
@DeskPage
class FindPage {

    static final String PATH = "/desk/all";

    private static final int PAGE = 30;

    /** More cases than one phone has; what lies beyond is found by number. */
    private static final int OF_ONE_PHONE = 200;

    private final Cases cases;
    private final Search search;
    private final Rows rows;
    private final FilterAddress addresses;
    private final FindForms forms;

    FindPage(Cases cases, Search search, Rows rows, FilterAddress addresses, FindForms forms) {
        this.cases = cases;
        this.search = search;
        this.rows = rows;
        this.addresses = addresses;
        this.forms = forms;
    }

    @GetMapping(PATH)
    String found(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(name = "case", required = false) @Nullable String open,
            @RequestParam(name = "queue", required = false) @Nullable String queue,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        if (queue != null) {
            Queue named = QueuePath.queue(queue).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return "redirect:" + FilterAddress.href(addresses.text(QueueFilters.of(named, officer)));
        }
        switch (addresses.read(fields)) {
            case Decision.Accepted<SearchFilter>(SearchFilter filter) ->
                show(filter, cursor(after), open, officer, response, model);
            case Decision.Refused<SearchFilter>(Refusal refusal) -> refuse(refusal, SearchFilter.ALL, response, model);
        }
        return part == null ? "desk/find" : "desk/rows :: list";
    }

    @PostMapping("/desk/search")
    String asked(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        Optional<CaseRow> numbered = cases.byNumber(q, officer);
        if (numbered.isPresent()) {
            return "redirect:/desk/cases/" + numbered.get().id();
        }
        if (PhoneNumber.of(q).isAccepted()) {
            ofPhone(q, officer, model);
            return "desk/find";
        }
        if (search.isLikeAPhone(q)) {
            model.addAttribute("hint", "没有这个编号的诉求，或您无权查看；它也不是完整的电话号码。请核对每一位再查。");
            list(List.of(), SearchFilter.ALL, model);
            return "desk/find";
        }
        Decision<SearchFilter> read = addresses.read(fields);
        return switch (read.then(search::checked)) {
            case Decision.Accepted<SearchFilter>(SearchFilter filter) ->
                "redirect:" + FilterAddress.href(addresses.text(filter));
            case Decision.Refused<SearchFilter>(Refusal refusal) -> {
                refuse(
                        refusal,
                        read instanceof Decision.Accepted<SearchFilter>(SearchFilter filter)
                                ? filter
                                : SearchFilter.ALL,
                        response,
                        model);
                yield "desk/find";
            }
        };
    }

    /** Whoever follows an old address or reloads what a phone has found begins anew. */
    @GetMapping("/desk/search")
    String again() {
        return "redirect:" + PATH;
    }

    private void show(
            SearchFilter filter,
            @Nullable String after,
            @Nullable String open,
            Officer officer,
            HttpServletResponse response,
            Model model) {
        switch (find(filter, after, officer)) {
            case Decision.Accepted<Slice<Found>>(Slice<Found> slice) -> {
                String text = addresses.text(filter);
                String list = FilterAddress.href(text);
                list(
                        slice.items().stream()
                                .map(each -> rows.found(each, list, open))
                                .toList(),
                        filter,
                        model);
                model.addAttribute(
                        "more",
                        slice.next() == null ? null : list + (text.isEmpty() ? "?" : "&") + "after=" + slice.next());
                model.addAttribute("open", open);
                List<String> alone = search.passedOver(filter.words());
                if (!alone.isEmpty()) {
                    model.addAttribute("hint", "“" + String.join("”“", alone) + "”只有一个字，没有参加查找。");
                }
            }
            case Decision.Refused<Slice<Found>>(Refusal refusal) ->
                refuse(refusal, search.isLikeAPhone(filter.words()) ? filter.saying("") : filter, response, model);
        }
    }

    /** What leaves all open needs no index, which a request enters a moment after its registration. */
    private Decision<Slice<Found>> find(SearchFilter filter, @Nullable String after, Officer officer) {
        return filter.equals(SearchFilter.ALL)
                ? Decision.accepted(cases.newest(officer, after, PAGE).map(row -> new Found(row, List.of())))
                : search.find(filter, officer, after, PAGE);
    }

    private void ofPhone(String phone, Officer officer, Model model) {
        Slice<CaseRow> found = cases.byPhone(phone, officer, null, OF_ONE_PHONE);
        list(
                found.items().stream()
                        .map(row -> rows.found(new Found(row, List.of()), PATH, null))
                        .toList(),
                SearchFilter.ALL,
                model);
        model.addAttribute(
                "hint",
                found.items().isEmpty()
                        ? "没有查到这个电话的诉求，或您无权查看其诉求人信息。"
                        : "按电话查到 " + found.items().size() + " 件诉求，最新的在前，不受筛选条件影响。电话不会留在网址里。");
    }

    private void refuse(Refusal refusal, SearchFilter filter, HttpServletResponse response, Model model) {
        RefusalPages.within(refusal, response, model);
        list(List.of(), filter, model);
    }

    private void list(List<RowView> found, SearchFilter filter, Model model) {
        model.addAttribute("rows", found);
        model.addAttribute("form", forms.of(filter));
        model.addAttribute("title", filter.equals(SearchFilter.ALL) ? "全部诉求" : "查找诉求");
        model.addAttribute("name", "all");
        model.addAttribute("nothing", "没有找到诉求");
        model.addAttribute(
                "purpose",
                filter.equals(SearchFilter.ALL)
                        ? "这里可以查您有权查看的诉求，不论办到哪一步，最新的在前。"
                        : "词要同时出现才算找到：可以减少一个词，换个说法（如“烧烤”换成“油烟”），或去掉一项筛选条件。查的是诉求内容、答复和其他往来文字、标题、地点；姓名和电话不按内容查。");
    }

    /** A cursor comes out of an address that anybody may have changed. */
    private static @Nullable String cursor(@Nullable String after) {
        if (after == null || after.matches("[0-9a-hjkmnp-tv-z]{13}")) {
            return after;
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
