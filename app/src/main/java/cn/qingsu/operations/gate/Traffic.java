package cn.qingsu.operations.gate;

import java.util.Optional;
import java.util.Set;

/** Sorts requests into lanes by method and address alone, before anything of them is looked at. */
final class Traffic {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    /** Where files are sent to; nothing else is longer than a form. */
    private static final Set<String> UPLOADS =
            Set.of("/portal/files", "/desk/files", "/api/v1/public/files", "/api/v1/files");

    private Traffic() {}

    static boolean isUpload(String method, String path) {
        return method.equals("POST") && UPLOADS.contains(path);
    }

    /**
     * @param path decoded and normalised
     * @return empty for what costs next to nothing, or stays open for long without working, and so is not counted
     */
    static Optional<Lane> lane(String method, String path) {
        if (isFree(path)) {
            return Optional.empty();
        }
        if (isUpload(method, path) || isFile(method, path)) {
            return Optional.of(Lane.FILES);
        }
        if (isCitizens(path)) {
            return Optional.of(Lane.CITIZEN);
        }
        return Optional.of(READS.contains(method) ? reading(path) : writing(path));
    }

    /** A whole file; the small pictures of it are no more than a page. */
    private static boolean isFile(String method, String path) {
        return READS.contains(method) && path.contains("/files/") && !path.endsWith("/small");
    }

    private static boolean isFree(String path) {
        return path.startsWith("/css/")
                || path.startsWith("/js/")
                || path.startsWith("/img/")
                || path.startsWith("/vendor/")
                || path.startsWith("/operations/")
                || path.startsWith("/favicon.")
                || path.equals("/desk/live")
                || path.equals("/robots.txt");
    }

    private static boolean isCitizens(String path) {
        return path.equals("/")
                || path.equals("/portal")
                || path.startsWith("/portal/")
                || path.equals("/track")
                || path.startsWith("/api/v1/public/");
    }

    private static Lane reading(String path) {
        boolean oneCase = path.startsWith("/desk/cases/") || path.startsWith("/api/v1/requests/");
        return oneCase || path.startsWith("/login") ? Lane.COMMAND : Lane.READING;
    }

    /** A search is sent, so that what is sought for stands in no address; it reads all the same. */
    private static Lane writing(String path) {
        return path.equals("/desk/search") ? Lane.READING : Lane.COMMAND;
    }
}
