package cn.qingsu.operations.serving;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaticFilesTest {

    private static HttpResponse<byte[]> asked(String path, String... headers) throws Exception {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(RunningApplication.shared().at(path)).header("Accept-Encoding", "gzip");
            for (int n = 0; n < headers.length; n += 2) {
                request.header(headers[n], headers[n + 1]);
            }
            return browser.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/css/citizen.css, 'max-age=600, public', 15000",
        "/js/citizen.mjs, 'max-age=600, public', 15000",
        "/img/icons.svg, 'max-age=600, public', 4000",
        "/vendor/maplibre-gl.mjs, 'max-age=600, public', 320000",
        "/js/desk.mjs, 'no-cache, public', 1000",
        "/js/drafts.mjs, 'no-cache, public', 5000",
        "/css/components.css, 'no-cache, public', 12000"
    })
    void a_browser_keeps_it_and_asks_whether_it_is_the_same(String path, String kept, int most) throws Exception {
        var first = asked(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control")).contains(kept);
        assertThat(first.body()).hasSizeLessThanOrEqualTo(most);
        String mark = first.headers().firstValue("ETag").orElseThrow();
        assertThat(mark).startsWith("W/\"");
        var again = asked(path, "If-None-Match", mark);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(asked(path, "If-None-Match", "W/\"of-before\"").statusCode()).isEqualTo(200);
    }
}
