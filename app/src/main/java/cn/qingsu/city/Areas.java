package cn.qingsu.city;

import cn.qingsu.kernel.Wgs84;
import java.util.List;
import java.util.Optional;

/** The areas of the city, from memory: every method answers in microseconds. */
public interface Areas {

    /** Also finds areas that are no longer valid, so that old requests keep their names. */
    Optional<Area> find(AreaCode code);

    /** The areas directly below that are valid today, by code. */
    List<Area> children(AreaCode code);

    /** Areas valid today whose name contains {@code text}; those that begin with it first, wider areas before narrower. */
    List<Area> named(String text, int limit);

    /** The district and, where its boundary is known, the street in which a point lies; empty outside the city. */
    Optional<Located> locate(Wgs84 point);

    /** As {@link #mentioned}, told as district and street; never approximate. */
    Optional<Located> mentionedIn(String text);

    /**
     * The narrowest area that a text names, by the longest name found. The suffix (街道, 镇, 社区, 村, 区, 市) may be missing,
     * unless what remains is the name of a road. A name that several areas bear counts only if the text also names the
     * district or street of exactly one of them.
     */
    Optional<Area> mentioned(String text);

    /** District, street and community as people write them: {@code 市北区·湖岛街道·…}; the code itself if it is unknown. */
    String path(AreaCode code);
}
