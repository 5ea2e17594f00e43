/**
 * 检索: finds requests by what is said in them and by how they stand, however many there are. Publishes {@link cn.qingsu.search.Search} for
 * the staff's pages. Follows all that changes a {@linkplain cn.qingsu.request.RequestEvent request} and keeps an index of its own, which
 * holds no names and no phones; an officer finds what he may open, and nothing else.
 */
@ApplicationModule(
        displayName = "检索",
        allowedDependencies = {"kernel", "journal", "city", "identity", "request"})
@NullMarked
package cn.qingsu.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
