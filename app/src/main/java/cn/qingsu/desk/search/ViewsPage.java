package cn.qingsu.desk.search;

import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.Desk;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.search.Search;
import cn.qingsu.search.SearchFilter;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Saved views: as tabs beside every list, and the page on which they are put in order. */
@DeskPage
@RequestMapping("/desk/views")
class ViewsPage {

    private static final String MANAGE = "redirect:/desk/views/manage";

    private final SavedViews views;
    private final ViewTabs tabs;
    private final FilterAddress addresses;
    private final CityNames names;
    private final Search search;

    ViewsPage(SavedViews views, ViewTabs tabs, FilterAddress addresses, CityNames names, Search search) {
        this.search = search;
        this.views = views;
        this.tabs = tabs;
        this.addresses = addresses;
        this.names = names;
    }

    /** @param at the filter of the page that asks, as it stands in its address */
    @GetMapping
    String tabs(@RequestParam(defaultValue = "") String at, @AuthenticationPrincipal Officer officer, Model model) {
        model.addAttribute("views", tabs.beside(officer, at));
        model.addAttribute("at", at);
        return "desk/views :: tabs";
    }

    @GetMapping("/manage")
    String manage(@AuthenticationPrincipal Officer officer, Model model) {
        model.addAttribute("views", tabs.all(officer));
        model.addAttribute("team", names.unit(officer.unit()));
        model.addAttribute("desks", Leading.desks(officer));
        return "desk/views";
    }

    @PostMapping
    String save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "false") boolean shared,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        Decision<SavedView> decision = addresses
                .read(filter)
                .then(search::checked)
                .then(read -> read.equals(SearchFilter.ALL)
                        ? Decision.refused("view-empty", "视图须有条件", "请先输入要找的词或选定筛选条件，再存为视图。")
                        : views.save(officer, name, addresses.text(read), shared));
        return switch (decision) {
            case Decision.Accepted<SavedView>(SavedView view) -> "redirect:" + FilterAddress.href(view.filter());
            case Decision.Refused<SavedView>(Refusal refusal) -> refused(refusal, officer, response, model);
        };
    }

    private String refused(Refusal refusal, Officer officer, HttpServletResponse response, Model model) {
        RefusalPages.within(refusal, response, model);
        return manage(officer, model);
    }

    private String done(Decision<SavedView> decision, Officer officer, HttpServletResponse response, Model model) {
        return switch (decision) {
            case Decision.Accepted<SavedView> accepted -> MANAGE;
            case Decision.Refused<SavedView>(Refusal refusal) -> refused(refusal, officer, response, model);
        };
    }

    @PostMapping("/{id}/rename")
    String rename(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        return done(views.rename(officer, id(id), name), officer, response, model);
    }

    @PostMapping("/{id}/share")
    String share(
            @PathVariable String id,
            @RequestParam boolean shared,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        return done(views.share(officer, id(id), shared), officer, response, model);
    }

    /** @param desk at which everybody in the city shall have it; empty to take it back */
    @PostMapping("/{id}/desk")
    String shareAt(
            @PathVariable String id,
            @RequestParam @Nullable Desk desk,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        return done(
                desk == null ? views.withdrawFromDesk(officer, id(id)) : views.shareAt(officer, id(id), desk),
                officer,
                response,
                model);
    }

    @PostMapping("/{id}/delete")
    String delete(
            @PathVariable String id,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        return done(views.delete(officer, id(id)), officer, response, model);
    }

    @PostMapping("/{id}/move")
    String move(@PathVariable String id, @RequestParam boolean up, @AuthenticationPrincipal Officer officer) {
        views.move(officer, id(id), up);
        return MANAGE;
    }

    private static long id(String text) {
        try {
            return TimeSorted.parse(text);
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noId);
        }
    }
}
