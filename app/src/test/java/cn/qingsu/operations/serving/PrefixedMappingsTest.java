package cn.qingsu.operations.serving;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

class PrefixedMappingsTest {

    @RestController
    static class Answers {

        @GetMapping("/cases")
        String list() {
            return "list";
        }

        @GetMapping("/cases/{id}")
        String one(@PathVariable String id) {
            return "case " + id;
        }

        @GetMapping({"/cases/{id}/print", "/paper/{id}"})
        String print(@PathVariable String id) {
            return "paper " + id;
        }

        @GetMapping("/{page}")
        String page(@PathVariable String page) {
            return "page " + page;
        }
    }

    private final MockMvc pages = MockMvcBuilders.standaloneSetup(new Answers())
            .setCustomHandlerMapping(PrefixedMappings::new)
            .build();

    @Test
    void each_pattern_is_found() throws Exception {
        pages.perform(get("/cases")).andExpect(content().string("list"));
        pages.perform(get("/cases/7")).andExpect(content().string("case 7"));
        pages.perform(get("/cases/7/print")).andExpect(content().string("paper 7"));
        pages.perform(get("/paper/7")).andExpect(content().string("paper 7"));
        pages.perform(get("/casesbook")).andExpect(content().string("page casesbook"));
    }

    @Test
    void an_escaped_path_means_what_it_stands_for() throws Exception {
        pages.perform(get(URI.create("/c%61ses/%37"))).andExpect(content().string("case 7"));
    }

    @Test
    void the_wrong_verb_and_the_unknown_page_are_told_apart() throws Exception {
        pages.perform(post("/cases/7"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "GET"));
        pages.perform(get("/cases/7/nothing")).andExpect(status().isNotFound());
    }
}
