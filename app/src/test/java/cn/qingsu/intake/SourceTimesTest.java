package cn.qingsu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTimesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019/2/28 11:25:05          | 2019-02-28T03:25:05Z
            2020-09-03 00:00:00         | 2020-09-02T16:00:00Z
            2020-09-03 00:00:00.0       | 2020-09-02T16:00:00Z
            2020-09-03 24:00            | 2020-09-03T16:00:00Z
            2012/1/6                    | 2012-01-05T16:00:00Z
            2012.1.6 8:05               | 2012-01-06T00:05:00Z
            2012年1月6日                | 2012-01-05T16:00:00Z
            2012年1月6日 8时5分         | 2012-01-06T00:05:00Z
            12/31/2016                  | 2016-12-30T16:00:00Z
            31/12/2016                  | 2016-12-30T16:00:00Z
            02/03/2016 9:30             | 2016-02-03T01:30:00Z
            2026-03-02T10:00:00+08:00   | 2026-03-02T02:00:00Z
            2026-03-02T10:00:00Z        | 2026-03-02T10:00:00Z
            2026-03-02T10:00:00         | 2026-03-02T02:00:00Z
            20190228                    | 2019-02-27T16:00:00Z
            20190228112505              | 2019-02-28T03:25:05Z
            43524                       | 2019-02-27T16:00:00Z
            43524.5                     | 2019-02-28T04:00:00Z
            """)
    void moments_are_read_as_other_systems_write_them(String text, Instant expected) {
        assertThat(SourceTimes.read(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "昨天",
                "2019/2/30",
                "2019/13/1",
                "13/13/2019",
                "2019-02-28 25:00",
                "12:30",
                "1",
                "2026-03-02T10:00+99:00"
            })
    void what_is_no_moment_is_not_read(String text) {
        assertThat(SourceTimes.read(text)).isEmpty();
    }
}
