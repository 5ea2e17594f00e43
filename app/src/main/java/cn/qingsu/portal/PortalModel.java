package cn.qingsu.portal;

import cn.qingsu.portal.words.Words;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the shell of every page asks for. */
@Component
@ControllerAdvice(basePackageClasses = PortalModel.class)
class PortalModel {

    private final PortalSettings settings;
    private final Words words;

    PortalModel(PortalSettings settings, Words words) {
        this.settings = settings;
        this.words = words;
    }

    /** How the pages name the city and its hotline. */
    record City(String name, String hotline, String number) {}

    @ModelAttribute("city")
    City city() {
        return words.isEnglish()
                ? new City(settings.cityInEnglish(), settings.hotlineInEnglish(), settings.number())
                : new City(settings.city(), settings.hotline(), settings.number());
    }

    /** Where the same page is read in the other language; a form that was sent leads back to the page that it stood on. */
    @ModelAttribute("otherLanguage")
    String otherLanguage(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        boolean form = !request.getMethod().equals("GET");
        return pageOf(path, form) + (words.isEnglish() ? "?lang=zh" : "?lang=en");
    }

    private static String pageOf(String path, boolean form) {
        return form && path.startsWith("/portal/r/") ? path.substring(0, path.lastIndexOf('/')) : path;
    }

    /** All of it, for a page that no controller makes. */
    Map<String, Object> always(HttpServletRequest request) {
        return Map.of("city", city(), "otherLanguage", otherLanguage(request));
    }
}
