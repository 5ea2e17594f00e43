package cn.qingsu.messaging;

import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Followers;
import cn.qingsu.messaging.smtp.MailServer;
import cn.qingsu.request.CityHall;
import cn.qingsu.request.RequestType;
import java.util.List;
import java.util.Map;

/** The city's hall with a mail server that takes its letters. */
final class PostOffice implements AutoCloseable {

    static final String EMAIL = "wangxm@example.com";

    final MailServer server = new MailServer();
    final CityHall hall = new CityHall(settings());
    final Messages messages = hall.bean(Messages.class);

    Map<String, Object> settings() {
        return Map.of(
                "qingsu.messaging.in-demonstration", "true",
                "qingsu.messaging.site", "https://12345.example.com",
                "qingsu.messaging.smtp.host", "127.0.0.1",
                "qingsu.messaging.smtp.port", String.valueOf(server.port()),
                "qingsu.messaging.smtp.from", "hotline@example.com",
                "qingsu.messaging.smtp.security", "NONE",
                "qingsu.messaging.smtp.timeout", "700ms",
                "qingsu.messaging.smtp.longest", "3s");
    }

    /** A Monday morning on which nothing waits. */
    void mondayMorning() {
        hall.clock().set(CityHall.MONDAY);
        posted();
        hall.application()
                .sql()
                .sql("update messaging.message set next_at = null")
                .update();
        server.forget();
    }

    void posted() {
        hall.bean(Followers.class).catchUp();
        Postman postman = hall.bean(Postman.class);
        while (postman.deliver()) {}
    }

    CityHall.Told told(String text) {
        return hall.told(RequestType.COMPLAINT, text);
    }

    CityHall.Case registered() {
        return told("瑞海北路有三盏路灯不亮").by("王小明", "13800001234", EMAIL).registered();
    }

    Officer agent() {
        return hall.officer("huawu01");
    }

    List<Message> of(CityHall.Case one) {
        return messages.of(one.id, agent());
    }

    Message only(CityHall.Case one, Occasion occasion) {
        return of(one).stream()
                .filter(each -> each.id().occasion() == occasion)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        hall.close();
        server.close();
    }
}
