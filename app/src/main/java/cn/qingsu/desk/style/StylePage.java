package cn.qingsu.desk.style;

import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows the style page and the four example screens; they hold invented content and change nothing. */
@Controller
class StylePage {

    private static final Set<String> EXAMPLES = Set.of("dispatch", "unit", "submit", "progress");

    @GetMapping("/desk/style")
    String parts() {
        return "shell/style";
    }

    @GetMapping("/desk/style/{example}")
    String example(@PathVariable String example) {
        if (!EXAMPLES.contains(example)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "shell/example-" + example;
    }
}
