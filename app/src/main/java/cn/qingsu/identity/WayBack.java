package cn.qingsu.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The page to return to after sign-in: a path of this site, or none. */
final class WayBack {

    private static final String FIRST_PAGE = "/desk";

    private WayBack() {}

    /** {@code next} if it is a path within this site, else the first page of the staff. */
    static String safe(@Nullable String next) {
        return next == null || !local(next) ? FIRST_PAGE : next;
    }

    /** The sign-in page's address that remembers {@code path}. */
    static String signIn(@Nullable String path) {
        return path == null || !local(path)
                ? "/login"
                : "/login?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** Path and query of an absolute address, as browsers name the page that a request comes from. */
    static @Nullable String path(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            URI uri = new URI(address);
            return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Two slashes or a backslash would lead to another site; a control character into another header. */
    private static boolean local(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl)
                && !path.startsWith("/login")
                && !path.startsWith("/logout");
    }
}
