package cn.qingsu.city;

import java.util.List;
import java.util.Optional;

/** The channels, from memory. */
public interface Channels {

    /** Also finds channels that are no longer valid. */
    Optional<Channel> find(ChannelCode code);

    /** The channel valid today with exactly this Chinese name, such as {@code 政府网站}. */
    Optional<Channel> named(String name);

    /** All channels valid today, in the order in which pages list them. */
    List<Channel> all();
}
