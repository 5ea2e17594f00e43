package cn.qingsu.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.CityTime;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the answer is due, as a table: type, urgency, category, channel, start, and the first moment that is too late. */
class DeadlineOfARequestTest {

    private static final CityHall HALL = CityHall.shared();

    @BeforeEach
    void mondayMorning() {
        HALL.clock().set(CityHall.MONDAY);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} from {4} is due {5}")
    @CsvSource(textBlock = """
            # type        urgency category channel              registered         due (24:00 of a day is 0:00 of the next)
            INQUIRY,      NORMAL,  '',     PHONE,               2026-09-07T10:00,  2026-09-10T00:00
            ASSISTANCE,   NORMAL,  '',     PHONE,               2026-09-07T10:00,  2026-09-15T00:00
            COMPLAINT,    NORMAL,  '',     PHONE,               2026-09-30T10:00,  2026-10-14T00:00
            REPORT,       NORMAL,  '',     WEBSITE,             2026-02-13T09:00,  2026-02-28T00:00
            SUGGESTION,   NORMAL,  '',     WEBSITE,             2026-09-18T09:00,  2026-09-25T00:00
            COMMENDATION, NORMAL,  '',     PHONE,               2026-01-01T08:00,  2026-01-05T00:00
            COMPLAINT,    NORMAL,  010101, PHONE,               2026-09-07T10:00,  2026-09-11T00:00
            COMPLAINT,    NORMAL,  010201, PHONE,               2026-09-07T10:00,  2026-09-09T00:00
            INQUIRY,      NORMAL,  010101, PHONE,               2026-09-07T10:00,  2026-09-10T00:00
            COMPLAINT,    NORMAL,  240101, PHONE,               2026-09-07T10:00,  2026-09-08T10:00
            COMPLAINT,    TIMELY,  '',     PHONE,               2026-09-12T22:30,  2026-09-13T22:30
            COMPLAINT,    URGENT,  '',     PHONE,               2026-10-01T03:00,  2026-10-02T03:00
            ASSISTANCE,   NORMAL,  '',     PROVINCE_ENTERPRISE, 2026-09-07T10:00,  2026-09-29T00:00
            """)
    void the_answer_is_due(
            RequestType type, Urgency urgency, String category, String channel, LocalDateTime from, LocalDateTime due) {
        Matter matter = new Matter(
                new ChannelCode(channel),
                null,
                null,
                "题",
                "文",
                null,
                true,
                type,
                urgency,
                false,
                PrivacyLevel.OPEN,
                category.isEmpty() ? null : new CategoryCode(category),
                Place.UNKNOWN,
                null);
        Context context = HALL.bean(Rulebook.class).context(Author.SYSTEM, null);
        Deadline computed = context.due(
                HandlingLimit.of(matter, null, context.rules(), context.categories()),
                from.atZone(CityTime.ZONE).toInstant());
        assertThat(CityTime.at(computed.at()).toLocalDateTime()).isEqualTo(due);
        assertThat(computed.provisional()).isFalse();
        assertThat(computed.ruleVersion()).isPositive();
    }
}
