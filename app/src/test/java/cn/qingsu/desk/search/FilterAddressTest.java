package cn.qingsu.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.Channel;
import cn.qingsu.city.Channels;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Grant;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.Decision;
import cn.qingsu.request.Queue;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.State;
import cn.qingsu.request.Urgency;
import cn.qingsu.search.Pressing;
import cn.qingsu.search.SearchFilter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FilterAddressTest {

    private final RunningApplication qingsu = RunningApplication.shared();
    private final FilterAddress addresses = qingsu.bean(FilterAddress.class);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                              | ''
            q=                                              | ''
            q=%E5%8D%A0%E9%81%93+%E5%99%AA%E9%9F%B3         | q=%E5%8D%A0%E9%81%93+%E5%99%AA%E9%9F%B3
            state=CLOSED&state=REGISTERED&state=            | state=REGISTERED&state=CLOSED
            until=2026-11-26&from=2026-11-01                | from=2026-11-01&until=2026-11-26
            unit=370203033&area=370203&category=01          | unit=370203033&category=01&area=370203
            pressing=OVERDUE&supervised=yes                 | pressing=OVERDUE&supervised=yes
            type=COMPLAINT&urgency=URGENT&channel=PHONE     | type=COMPLAINT&urgency=URGENT&channel=PHONE
            case=0abcdefghjkmn&after=0abcdefghjkmn&other=1  | ''
            """)
    void the_same_filter_is_always_the_same_text(String address, String text) {
        assertThat(addresses.text(addresses.read(address).orElseThrow())).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            state=OPEN                        | 状态
            state=<script>                    | 状态
            unit=NOWHERE                      | 承办单位
            area=999999                       | 地点
            category=abc                      | 诉求分类
            category=0101011                  | 诉求分类
            channel=PIGEON                    | 来源渠道
            type=WISH                         | 诉求类型
            urgency=SLOW                      | 紧急程度
            pressing=NEVER                    | 时限
            from=yesterday                    | 登记起始日期
            from=2026-13-01                   | 登记起始日期
            until=9999-12-31                  | 登记截止日期
            from=2026-11-26&until=2026-11-01  | 登记日期
            """)
    void what_cannot_be_read_is_named(String address, String field) {
        assertThat(addresses.read(address))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().message())
                                .contains("“" + field + "”")
                                .doesNotContain("script"));
    }

    @Test
    void whatever_filter_there_is_can_be_written_and_read() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Channel> channels = qingsu.bean(Channels.class).all();
        for (int round = 0; round < 500; round++) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
            SearchFilter filter = new SearchFilter(
                    random.nextBoolean() ? "" : "占道 & 经营=50% + 噪音#？",
                    random.nextBoolean() ? null : new UnitCode("370203033"),
                    some(random, State.class),
                    random.nextBoolean() ? null : "0101",
                    random.nextBoolean() ? null : new AreaCode("370203"),
                    some(random, RequestType.class),
                    some(random, Urgency.class),
                    random.nextBoolean()
                            ? null
                            : channels.get(random.nextInt(channels.size())).code(),
                    random.nextBoolean() ? null : day,
                    random.nextBoolean() ? null : day.plusDays(random.nextInt(9)),
                    random.nextBoolean() ? null : Pressing.SOON,
                    random.nextBoolean());
            assertThat(addresses.read(addresses.text(filter)).orElseThrow())
                    .as("seed %d", seed)
                    .isEqualTo(filter);
        }
    }

    private static <E extends Enum<E>> Set<E> some(Random random, Class<E> kind) {
        Set<E> some = EnumSet.noneOf(kind);
        Arrays.stream(kind.getEnumConstants())
                .filter(each -> random.nextInt(4) == 0)
                .forEach(some::add);
        return some;
    }

    @ParameterizedTest
    @EnumSource
    void every_queue_has_a_filter_to_begin_with(Queue queue) {
        UnitCode street = new UnitCode("370203033");
        Officer officer =
                new Officer(new AccountId(1), "hudao01", "程小满", street, Set.of(new Grant(Role.UNIT_CLERK, street)));
        assertThat(addresses.text(QueueFilters.of(queue, officer))).isNotEmpty();
    }
}
