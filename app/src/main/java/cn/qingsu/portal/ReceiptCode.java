package cn.qingsu.portal;

import cn.qingsu.identity.PhoneNumber;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Gives whoever has just sent a form her query code. It is shown on the receipt to that browser alone, for an hour: whoever
 * opens the receipt later, or elsewhere, does not see it.
 */
@Component
class ReceiptCode {

    private static final String COOKIE = "qingsu_receipt";
    private static final Duration LIFE = Duration.ofHours(1);

    private final OwnRequests own;
    private final OwnVisit visits;

    ReceiptCode(OwnRequests own, OwnVisit visits) {
        this.own = own;
        this.visits = visits;
    }

    /** What was sent goes into the list that is open in this browser under the same phone, else into a new one. */
    void give(SubmitForm form, RequestId sent, String token, HttpServletRequest request, HttpServletResponse response) {
        if (form.anonymous()
                || form.phone() == null
                || !(PhoneNumber.of(form.phone()) instanceof Decision.Accepted<PhoneNumber>(PhoneNumber phone))) {
            return;
        }
        OwnVisit.Visit visit = visits.of(request)
                .filter(open -> open.phoneKey().equals(own.phoneKey(phone)))
                .orElse(null);
        QueryCode code = visit == null ? QueryCode.fresh() : visit.code();
        own.add(visit == null ? own.owner(phone, code) : visit.owner(), sent);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, code.value())
                        .path("/portal/r/" + token)
                        .maxAge(LIFE)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    /** In two groups; null if this browser did not send the form, or not lately. */
    @Nullable
    String shown(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(value -> QueryCode.read(value).stream())
                .map(QueryCode::spoken)
                .findFirst()
                .orElse(null);
    }
}
