package cn.qingsu.api.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The document as a page that people read: plain HTML under the same strict rules for content as every other page. */
@Controller
@ConditionalOnWebApplication
class ApiPage {

    private static final String DOCUMENT = "/api-docs/openapi";

    private final OpenApiWebMvcResource document;

    ApiPage(OpenApiWebMvcResource document) {
        this.document = document;
    }

    @GetMapping("/api-docs")
    String page(HttpServletRequest request, Model model) throws JsonProcessingException {
        byte[] json = document.openapiJson(request, DOCUMENT, Locale.SIMPLIFIED_CHINESE);
        model.addAttribute("document", ReadDocument.of(JsonMapper.shared().readTree(json)));
        model.addAttribute("address", DOCUMENT);
        return "api/page";
    }
}
