package cn.qingsu.journal;

import cn.qingsu.kernel.RequestId;

/**
 * What an entry is about. The entries of one subject are numbered without gaps and chained by hash.
 *
 * @param kind such as {@code request}, {@code account}, {@code city}
 * @param id within its kind
 */
public record Subject(String kind, long id) {

    public static final String REQUEST = "request";

    public static Subject of(RequestId id) {
        return new Subject(REQUEST, id.value());
    }
}
