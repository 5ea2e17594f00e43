package cn.qingsu.portal.words;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Chinese for everybody, English for whoever has switched to it ({@code ?lang=en}); the choice stays in a cookie. What a browser
 * says of itself is not asked: many phones speak English to people who do not read it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Languages implements WebMvcConfigurer {

    static final String PARAMETER = "lang";

    private static final String COOKIE = "qingsu_language";
    private static final Duration A_YEAR = Duration.ofDays(365);

    /** The only two that are spoken. */
    static Locale of(@Nullable Locale wanted) {
        return wanted != null && wanted.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? Locale.ENGLISH
                : Locale.CHINA;
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver(COOKIE);
        resolver.setDefaultLocale(Locale.CHINA);
        resolver.setRejectInvalidCookies(false);
        resolver.setCookieMaxAge(A_YEAR);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Switch(localeResolver())).addPathPatterns("/", "/portal/**");
    }

    /** Takes the visitor's choice before the page is made. */
    private record Switch(LocaleResolver resolver) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            String chosen = request.getParameter(PARAMETER);
            if (chosen != null) {
                resolver.setLocale(request, response, of(Locale.forLanguageTag(chosen)));
            }
            return true;
        }
    }
}
