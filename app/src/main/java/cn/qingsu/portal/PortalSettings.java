package cn.qingsu.portal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a city says about its portal.
 *
 * @param city how the pages name the city
 * @param hotline how the hotline is called there
 * @param cityInEnglish,hotlineInEnglish the same on English pages
 * @param number what to dial
 * @param channel the channel of whoever comes by a browser on a desk
 * @param mobileChannel the channel of whoever comes by a browser on a phone
 * @param wechatChannel the channel of whoever comes from inside WeChat
 * @param wrongTries how many wrong pairs of number and phone one visitor may try within {@code wrongTriesWithin}
 * @param wrongTriesOfNumber how many wrong phones may be tried for one number in that time, by all visitors together
 * @param additionsADay how often words may be added to one case within a day and a night
 */
@ConfigurationProperties("qingsu.portal")
record PortalSettings(
        @DefaultValue("青岛市") String city,
        @DefaultValue("青岛 12345") String hotline,
        @DefaultValue("Qingdao") String cityInEnglish,
        @DefaultValue("Qingdao 12345") String hotlineInEnglish,
        @DefaultValue("12345") String number,
        @DefaultValue("WEBSITE") String channel,
        @DefaultValue("QINGSU") String mobileChannel,
        @DefaultValue("WECHAT") String wechatChannel,
        @DefaultValue("20") int wrongTries,
        @DefaultValue("5") int wrongTriesOfNumber,
        @DefaultValue("15m") Duration wrongTriesWithin,
        @DefaultValue("10") int additionsADay) {}
