package cn.qingsu.portal;

import cn.qingsu.identity.Proofs;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * A visitor who has shown whose list is hers, for a short while: kept in a cookie that we have signed, that scripts cannot read,
 * and that holds no phone. Staff sessions know nothing of it.
 */
@Component
class OwnVisit {

    private static final String COOKIE = "qingsu_mine";
    private static final String PATH = "/portal";
    private static final String PURPOSE = "own-visit";
    private static final Duration LIFE = Duration.ofMinutes(20);
    private static final int PARTS = 5;

    private final Proofs proofs;
    private final Clock clock;

    OwnVisit(Proofs proofs, Clock clock) {
        this.proofs = proofs;
        this.clock = clock;
    }

    /**
     * @param owner whose list
     * @param phoneKey of the phone that was typed
     * @param code what opens it again
     */
    record Visit(String owner, String phoneKey, QueryCode code) {

        private String written() {
            return owner + "." + phoneKey + "." + code.value();
        }
    }

    Optional<Visit> of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(value -> read(value).stream())
                .findFirst();
    }

    private Optional<Visit> read(String cookie) {
        String[] parts = cookie.split("\\.", -1);
        if (parts.length != PARTS || !parts[3].matches("[0-9]{1,12}")) {
            return Optional.empty();
        }
        String signed = String.join(".", parts[0], parts[1], parts[2], parts[3]);
        return proofs.holds(PURPOSE, signed, parts[4])
                        && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[3])))
                ? QueryCode.read(parts[2]).map(code -> new Visit(parts[0], parts[1], code))
                : Optional.empty();
    }

    /** Begins it, or lets it last from now on. */
    void begin(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        String signed = visit.written() + "." + clock.instant().plus(LIFE).getEpochSecond();
        write(signed + "." + proofs.of(PURPOSE, signed), LIFE, request, response);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        write("", Duration.ZERO, request, response);
    }

    private static void write(String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path(PATH)
                        .maxAge(life)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
