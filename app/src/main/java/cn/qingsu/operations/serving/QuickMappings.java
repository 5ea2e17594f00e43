package cn.qingsu.operations.serving;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts {@link PrefixedMappings} in the place of Spring's own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class QuickMappings implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new PrefixedMappings();
    }
}
