package cn.qingsu.portal;

import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the shell of every page asks for. */
@Component
@ControllerAdvice(basePackageClasses = PortalModel.class)
class PortalModel {

    private final PortalSettings settings;

    PortalModel(PortalSettings settings) {
        this.settings = settings;
    }

    /** How the pages name the city and its hotline. */
    record City(String name, String hotline, String number) {}

    @ModelAttribute("city")
    City city() {
        return new City(settings.city(), settings.hotline(), settings.number());
    }
}
