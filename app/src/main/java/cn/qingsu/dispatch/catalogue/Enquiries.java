package cn.qingsu.dispatch.catalogue;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.Channel;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.Channels;
import cn.qingsu.dispatch.lesson.Lesson;
import cn.qingsu.request.Matter;
import cn.qingsu.request.Urgency;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a request into what the catalogue is asked. */
@Component
public class Enquiries {

    private final Channels channels;

    Enquiries(Channels channels) {
        this.channels = channels;
    }

    /**
     * As an officer reads it just now.
     *
     * @param stated values by the names of conditions; what is unknown is passed over
     */
    public Enquiry of(
            Matter matter,
            @Nullable CategoryCode category,
            @Nullable AreaCode place,
            Map<String, String> stated,
            int returns,
            LocalDate day) {
        return new Enquiry(
                category,
                place,
                streetDirect(matter.channel()),
                matter.urgency() == Urgency.URGENT,
                matter.complainedAbout(),
                facts(stated),
                returns,
                day);
    }

    /** As it was dispatched. */
    public Enquiry of(Lesson lesson, Map<String, String> stated, LocalDate day) {
        return new Enquiry(
                lesson.category(),
                lesson.area(),
                streetDirect(lesson.channel()),
                lesson.urgent(),
                lesson.complainedAbout(),
                facts(stated),
                0,
                day);
    }

    private boolean streetDirect(ChannelCode channel) {
        return channels.find(channel).filter(Channel::streetDirect).isPresent();
    }

    private static Facts facts(Map<String, String> stated) {
        Map<ConditionKey, String> values = new EnumMap<>(ConditionKey.class);
        Arrays.stream(ConditionKey.values())
                .filter(key -> stated.containsKey(key.name()))
                .forEach(key -> values.put(key, stated.getOrDefault(key.name(), "")));
        return new Facts(values);
    }
}
