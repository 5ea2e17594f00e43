package cn.qingsu.operations.unavailable;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Answers 503 with Retry-After from texts that were made ready at the start: a problem for programs, a page for people. Only who sends
 * the citizen's form by a browser without scripts gets a page that is made for him, since it has to hold what he wrote.
 */
@Component
public class UnavailableAnswer {

    private static final String POLICY =
            "default-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'self'";

    private static final String PROBLEM = """
            {"type":"urn:qingsu:problem:%1$s","title":"%2$s","status":%3$d,"detail":"%4$s","code":"%1$s","clause":"%5$s"}""";

    private final String citizensPage = page("citizen");
    private final String staffPage = page("staff");
    private final UnavailableSettings settings;
    private final Appointments appointments;

    UnavailableAnswer(UnavailableSettings settings) {
        this.settings = settings;
        this.appointments = new Appointments(settings.busySoonest(), settings.busyLatest());
    }

    private static String page(String name) {
        try {
            return new ClassPathResource("unavailable/" + name + ".html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the page for " + name + " is missing", e);
        }
    }

    /**
     * Answers that too many want something at once.
     *
     * @param served how many requests are served in a second, at present
     */
    public void busy(long served, HttpServletRequest request, HttpServletResponse response) throws IOException {
        long now = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
        write(Unavailable.BUSY, appointments.next(now, settings.busyRoom(served)), request, response);
    }

    /** Answers that the database is away; with Retry-After, unless what was asked may have been done, so that nobody does it again unseen. */
    public void away(boolean inDoubt, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(inDoubt ? Unavailable.IN_DOUBT : Unavailable.DATABASE_AWAY, settings.away(), request, response);
    }

    private void write(Unavailable why, int seconds, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (why != Unavailable.IN_DOUBT) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (isForProgram(request)) {
            problem(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    why.code(),
                    "暂时不能服务",
                    why.words() + then(why, seconds),
                    "运行规则：过载与故障时先保住已受理的事项");
        } else if (isPlainForm(request)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            page(why, seconds, request, response);
        }
    }

    /** Answers 413 for a body that nothing here takes. */
    public void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isForProgram(request)) {
            problem(
                    response,
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    "body-too-large",
                    "内容太大",
                    "提交的内容太大，请缩短后再提交。",
                    "接口文档：请求格式");
        } else {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    private static boolean isForProgram(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getRequestURI().startsWith("/api/")
                || request.getHeader("HX-Request") != null
                || accept != null && accept.contains("json") && !accept.contains("html");
    }

    /** Whether a browser itself sends the citizen's form: a script would keep the text and say so to the browser's server. */
    private static boolean isPlainForm(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return request.getMethod().equals("POST")
                && request.getRequestURI().equals("/portal/submit")
                && (mode == null || mode.equals("navigate"));
    }

    private static void problem(
            HttpServletResponse response, int status, String code, String title, String detail, String clause)
            throws IOException {
        send(
                response,
                status,
                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                String.format(java.util.Locale.ROOT, PROBLEM, code, title, status, detail, clause));
    }

    /** Whoever only looked looks again by itself; whoever sent something decides himself. */
    private void page(Unavailable why, int seconds, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean again = request.getMethod().equals("GET");
        String page = isStaff(request.getRequestURI()) ? staffPage : citizensPage;
        response.setHeader("Content-Security-Policy", POLICY);
        send(
                response,
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                MediaType.TEXT_HTML_VALUE,
                page.replace("{refresh}", again ? "<meta http-equiv=\"refresh\" content=\"" + seconds + "\">" : "")
                        .replace("{title}", why.title())
                        .replace("{words}", why.words())
                        .replace("{then}", again ? "这一页会在 " + seconds + " 秒后自动重试。" : returning(why)));
    }

    private static String then(Unavailable why, int seconds) {
        return why == Unavailable.IN_DOUBT ? "请先看一看是否已经办成，再决定要不要重办。" : "请在 " + seconds + " 秒后再试。";
    }

    private static String returning(Unavailable why) {
        return why == Unavailable.IN_DOUBT ? "请返回上一页，过一会儿先看一看是否已经办成。" : "请返回上一页，过一会儿再试。";
    }

    private static boolean isStaff(String path) {
        return path.equals("/desk") || path.startsWith("/desk/") || path.startsWith("/login");
    }

    private static void send(HttpServletResponse response, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
