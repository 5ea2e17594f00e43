package cn.qingsu.city.data;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which city is shipped.
 *
 * @param folder the folder under {@code city/} on the class path that holds its files
 */
@ConfigurationProperties("qingsu.city")
public record CityProperties(@DefaultValue("qingdao") String folder) {}
