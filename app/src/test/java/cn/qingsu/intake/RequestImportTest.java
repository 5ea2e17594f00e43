package cn.qingsu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.ChannelCode;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.identity.RequesterDetails;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Progress;
import cn.qingsu.request.Registration;
import cn.qingsu.request.RequestType;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestImportTest {

    private static final String MAP = "title=标题,text=内容,time=时间,source-number=编号";
    private static final String HEADER = "编号,标题,时间,内容\n";

    @TempDir
    Path folder;

    private final Room room = new Room();

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Decision<ImportResult> run(Path file, String mapping, @Nullable String channel, @Nullable String source) {
        return room.imports.run(
                new ImportOrder(file, ImportMapping.parse(mapping).orElseThrow(), channel, source),
                Author.SYSTEM,
                Progress.SILENT);
    }

    private ImportResult imported(Path file, String mapping) {
        return run(file, mapping, "政府网站", null).orElseThrow();
    }

    private List<Registration> registrations() {
        return List.copyOf(room.requests.registrations);
    }

    @Test
    void rows_become_requests_with_the_time_and_number_of_their_source() throws IOException {
        Path file = file("信箱.csv", HEADER + "7,路灯不亮,2019/2/28 11:25:05,\"门口路灯\n不亮\"\n");
        assertThat(imported(file, MAP)).isEqualTo(new ImportResult(1, 1, 0, 0, List.of()));
        assertThat(registrations()).singleElement().satisfies(made -> {
            assertThat(made.channel()).isEqualTo(FakeCity.WEBSITE);
            assertThat(made.sourceNumber()).isEqualTo("信箱:7");
            assertThat(made.sourceTime()).isEqualTo(Instant.parse("2019-02-28T03:25:05Z"));
            assertThat(made.title()).isEqualTo("路灯不亮");
            assertThat(made.text()).isEqualTo("门口路灯\n不亮");
            assertThat(made.requester()).isNull();
        });
    }

    @Test
    void an_import_run_twice_doubles_nothing_even_if_the_file_was_moved() throws IOException {
        String rows = HEADER + "1,路灯,2019/2/28,路灯不亮\n2,井盖,2019/2/28,井盖缺失\n";
        imported(file("信箱.csv", rows), MAP);
        Path moved = Files.createDirectory(folder.resolve("旧")).resolve("信箱.csv");
        Files.writeString(moved, rows + "3,噪声,2019/3/1,夜里施工\n");
        assertThat(imported(moved, MAP)).isEqualTo(new ImportResult(3, 1, 2, 0, List.of()));
        assertThat(registrations()).hasSize(3);
    }

    @Test
    void two_files_with_the_same_numbers_do_not_collide_unless_their_source_is_the_same() throws IOException {
        imported(file("a.csv", HEADER + "1,路灯,2019/2/28,路灯不亮\n"), MAP);
        Path other = file("b.csv", HEADER + "1,井盖,2019/2/28,井盖缺失\n");
        assertThat(imported(other, MAP).registered()).isEqualTo(1);
        assertThat(run(other, MAP, "政府网站", "a").orElseThrow().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains("内容不同"));
    }

    @Test
    void rows_without_numbers_are_known_by_what_they_say() throws IOException {
        Path file = file("a.csv", HEADER + ",路灯,2019/2/28,路灯不亮\n,井盖,2019/2/28,井盖缺失\n");
        assertThat(imported(file, "text=内容,time=时间").registered()).isEqualTo(2);
        assertThat(imported(file, "text=内容,time=时间").alreadyThere()).isEqualTo(2);
    }

    @Test
    void broken_rows_are_told_with_line_and_reason_and_the_rest_goes_in() throws IOException {
        Path file = file("坏.csv", HEADER + String.format(Locale.ROOT, """
                1,路灯,2019/2/28,路灯不亮
                2,井盖,昨天,井盖缺失
                3,空,2019/2/28,
                4,表情,2019/2/28,😡😡
                5,"引号,2019/2/28,没有闭合
                7,"噪声",2019/2/28,"夜里
                施工"
                6,少列,2019/2/28
                8,长,2019/2/28,%s
                9,积水,2019/2/28,桥下积水
                """, "字".repeat(20_001)));
        ImportResult result = imported(file, MAP);
        assertThat(result.read()).isEqualTo(9);
        assertThat(result.registered()).isEqualTo(3);
        assertThat(result.refused()).isEqualTo(6);
        assertThat(result.rows()).extracting(RefusedRow::line).containsExactly(3L, 4L, 5L, 6L, 9L, 10L);
        assertThat(result.rows().get(0).reason()).isEqualTo("时间无法识别");
        assertThat(result.rows().get(1).reason()).contains("请写下");
        assertThat(result.rows().get(2).reason()).contains("没有文字");
        assertThat(result.rows().get(3).reason()).contains("引号没有闭合");
        assertThat(result.rows().get(4).reason()).isEqualTo("有 3 列，而表头有 4 列");
        assertThat(result.rows().get(5).reason()).contains("最多 20,000 个字");
        assertThat(registrations()).extracting(Registration::title).containsExactly("路灯", "噪声", "积水");
    }

    @Test
    void a_letter_longer_than_a_form_may_be_goes_in_whole() throws IOException {
        imported(file("长.csv", HEADER + "1,长,2019/2/28," + "字".repeat(6999) + "\n"), MAP);
        assertThat(registrations().getFirst().text()).hasSize(6999);
    }

    @Test
    void a_row_that_cannot_be_kept_stays_out_alone() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int n = 1; n <= 120; n++) {
            rows.append(n)
                    .append(",路灯,2019/2/28,")
                    .append(n == 60 ? "不行" : "路灯不亮")
                    .append('\n');
        }
        room.requests.failAt("不行");
        ImportResult result = imported(file("a.csv", rows.toString()), MAP);
        assertThat(result.refused()).isEqualTo(1);
        assertThat(result.rows()).extracting(RefusedRow::line).containsExactly(61L);
        assertThat(result.registered() + result.alreadyThere()).isEqualTo(119);
    }

    @Test
    void columns_of_channel_nature_and_anonymity_are_understood_as_others_write_them() throws IOException {
        Path file = file("河.csv", """
                编号,性质,渠道,匿名,内容,时间
                1,投诉,网站,1,河水发臭,12/31/2016
                2,咨询,电话,0,何时清淤,2020-09-03 00:00:00
                3,其他,手机短信,某先生,河边路灯不亮,2012/1/6
                4,建议,信鸽,匿名,增设垃圾桶,2012/1/6
                """);
        ImportResult result = run(
                        file, "nature=性质,channel=渠道,anonymous=匿名,text=内容,time=时间,source-number=编号", "信函", null)
                .orElseThrow();
        assertThat(result.registered()).isEqualTo(4);
        List<Registration> made = registrations();
        assertThat(made)
                .extracting(Registration::type)
                .containsExactly(
                        RequestType.COMPLAINT, RequestType.INQUIRY, RequestType.ASSISTANCE, RequestType.SUGGESTION);
        assertThat(made)
                .extracting(Registration::privacy)
                .containsExactly(PrivacyLevel.ANONYMOUS, PrivacyLevel.OPEN, PrivacyLevel.OPEN, PrivacyLevel.ANONYMOUS);
        assertThat(made.get(0).channel()).isEqualTo(FakeCity.WEBSITE);
        assertThat(made.get(1).channel()).isEqualTo(new ChannelCode("PHONE"));
        assertThat(made.get(3).channel()).isEqualTo(new ChannelCode("LETTER"));
        assertThat(room.requesters.kept.values()).containsExactly(new RequesterDetails("某先生", null));
    }

    @Test
    void places_of_other_cities_are_kept_as_words_and_refuse_nothing() throws IOException {
        Path file = file("外地.csv", "内容,地址,区\n路灯不亮,某路1号,鼓楼区\n井盖缺失,,市北区\n");
        assertThat(imported(file, "text=内容,address=地址,district=区").registered()).isEqualTo(2);
        assertThat(registrations().get(0).place().address()).isEqualTo("鼓楼区 某路1号");
        assertThat(registrations().get(0).place().district()).isNull();
        assertThat(registrations().get(1).place().district()).hasToString("370203");
    }

    @Test
    void gb18030_is_read() throws IOException {
        Path file = Files.write(
                folder.resolve("国标.csv"), (HEADER + "1,路灯,2019/2/28,䶮路口路灯不亮\n").getBytes(Charset.forName("GB18030")));
        assertThat(imported(file, MAP).registered()).isEqualTo(1);
        assertThat(registrations().getFirst().text()).isEqualTo("䶮路口路灯不亮");
    }

    @Test
    void damaged_bytes_refuse_a_row_only_where_they_are_needed() throws IOException {
        byte[] bytes = "编号,内容,答复\n1,路灯不亮,已修X\n2,井盖X缺失,已修\n3,噪声,已办\n".getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = bytes[at] == 'X' ? (byte) 0xFF : bytes[at];
        }
        ImportResult result = imported(Files.write(folder.resolve("a.csv"), bytes), "text=内容,source-number=编号");
        assertThat(result.registered()).isEqualTo(2);
        assertThat(result.rows()).containsExactly(new RefusedRow(3, "含有无法识别的字节"));
    }

    @Test
    void a_wrong_header_is_one_clear_line() throws IOException {
        assertThat(run(file("a.csv", "id,content\n1,路灯\n"), "title=title,text=text", "政府网站", null))
                .isInstanceOfSatisfying(Decision.Refused.class, refused -> {
                    assertThat(refused.refusal().code()).isEqualTo("columns-missing");
                    assertThat(refused.refusal().message())
                            .contains("缺少列：")
                            .contains("title")
                            .contains("text")
                            .contains("现有的列：id、content")
                            .doesNotContain("\n");
                });
        assertThat(run(file("empty.csv", ""), "text=text", "政府网站", null).isAccepted())
                .isFalse();
    }

    @Test
    void unknown_channels_files_and_targets_are_refused_before_anything_goes_in() throws IOException {
        Path file = file("a.csv", HEADER + "1,路灯,2019/2/28,路灯不亮\n");
        assertThat(code(run(file, MAP, "信鸽", null))).isEqualTo("unknown-channel");
        assertThat(code(run(file, MAP, null, null))).isEqualTo("channel-missing");
        assertThat(code(run(folder.resolve("none.csv"), MAP, "政府网站", null))).isEqualTo("file-unreadable");
        assertThat(code(run(folder, MAP, "政府网站", null))).isEqualTo("file-unreadable");
        assertThat(code(ImportMapping.parse("text=a,colour=b"))).isEqualTo("mapping-unknown-target");
        assertThat(code(ImportMapping.parse("text"))).isEqualTo("mapping-malformed");
        assertThat(code(ImportMapping.parse("title=a"))).isEqualTo("mapping-without-text");
        assertThat(code(ImportMapping.parse("text=a,text=b"))).isEqualTo("mapping-target-twice");
        assertThat(registrations()).isEmpty();
    }

    private static String code(Decision<?> decision) {
        return ((Decision.Refused<?>) decision).refusal().code();
    }

    @Test
    void progress_ends_with_all_rows_done() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int n = 1; n <= 205; n++) {
            rows.append(n).append(",路灯,2019/2/28,路灯不亮\n");
        }
        List<Long> done = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        room.imports.run(
                new ImportOrder(
                        file("a.csv", rows.toString()), ImportMapping.parse(MAP).orElseThrow(), "WEBSITE", null),
                Author.SYSTEM,
                (at, total) -> {
                    done.add(at);
                    totals.add(total);
                });
        assertThat(done).isSorted().endsWith(205L);
        assertThat(totals).endsWith(205L).allSatisfy(total -> assertThat(total).isBetween(200L, 215L));
    }
}
