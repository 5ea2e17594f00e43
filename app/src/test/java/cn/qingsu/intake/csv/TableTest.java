package cn.qingsu.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    private static final String WHOLE = "编号,标题,内容\n1,路灯,\"三盏路灯不亮，\n已经\"\"一周\"\"了\"\n2,井盖,䶮路口井盖缺失\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void text_is_read_in_the_encoding_in_which_it_was_written(String charset) throws IOException {
        assertWhole(WHOLE.getBytes(Charset.forName(charset)));
    }

    @Test
    void a_byte_order_mark_decides() throws IOException {
        assertWhole(("\uFEFF" + WHOLE).getBytes(StandardCharsets.UTF_8));
        assertWhole(("\uFEFF" + WHOLE).getBytes(StandardCharsets.UTF_16LE));
        assertWhole(("\uFEFF" + WHOLE).getBytes(StandardCharsets.UTF_16BE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";"})
    void tabs_and_semicolons_divide_too(String delimiter) throws IOException {
        assertWhole(WHOLE.replace(",", delimiter).getBytes(StandardCharsets.UTF_8));
    }

    private void assertWhole(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("whole.csv"), bytes);
        try (Table table = Table.open(file)) {
            assertThat(table.header()).containsExactly("编号", "标题", "内容");
        }
        assertThat(rows(file))
                .containsExactly(
                        new Row.Fields(2, List.of("1", "路灯", "三盏路灯不亮，\n已经\"一周\"了")),
                        new Row.Fields(4, List.of("2", "井盖", "䶮路口井盖缺失")));
    }

    @Test
    void a_few_damaged_bytes_do_not_make_utf8_another_encoding() throws IOException {
        byte[] bytes = WHOLE.getBytes(StandardCharsets.UTF_8);
        bytes[WHOLE.indexOf("路灯") + 20] = (byte) 0xFF;
        List<Row> rows = rows(Files.write(folder.resolve("damaged.csv"), bytes));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).isEqualTo(new Row.Fields(4, List.of("2", "井盖", "䶮路口井盖缺失")));
    }

    @Test
    void a_quote_left_open_costs_its_own_record_only() throws IOException {
        assertThat(rows("id,title,text\n1,\"路灯,不亮\n2,井盖,缺失\n3,\"噪声\",\"夜里\n施工\"\n4,积水,桥下\n"))
                .containsExactly(
                        new Row.Broken(2, 2, new Flaw.QuoteLeftOpen()),
                        new Row.Fields(3, List.of("2", "井盖", "缺失")),
                        new Row.Fields(4, List.of("3", "噪声", "夜里\n施工")),
                        new Row.Fields(6, List.of("4", "积水", "桥下")));
    }

    @Test
    void a_quote_left_open_is_seen_even_if_no_quote_follows() throws IOException {
        assertThat(rows("id,text\n1,\"不亮\n2,缺失\n3,噪声"))
                .containsExactly(
                        new Row.Broken(2, 2, new Flaw.QuoteLeftOpen()),
                        new Row.Fields(3, List.of("2", "缺失")),
                        new Row.Fields(4, List.of("3", "噪声")));
    }

    @Test
    void a_quote_left_open_is_seen_where_the_next_quotes_stand_in_pairs() throws IOException {
        assertThat(rows("id,text,place\n1,\"不亮,a\n2,\",x\",\"b,c\"\n3,噪声,d"))
                .containsExactly(
                        new Row.Broken(2, 2, new Flaw.QuoteLeftOpen()),
                        new Row.Fields(3, List.of("2", ",x", "b,c")),
                        new Row.Fields(4, List.of("3", "噪声", "d")));
    }

    @Test
    void the_lines_of_a_record_that_lost_its_quote_are_told_together() throws IOException {
        assertThat(rows("id,text,place\n1,\"夜里\n施工\n很吵\"市北\n2,噪声,市南\n"))
                .containsExactly(
                        new Row.Broken(2, 4, new Flaw.QuoteLeftOpen()), new Row.Fields(5, List.of("2", "噪声", "市南")));
    }

    @Test
    void pairs_of_quotes_inside_a_field_are_text_and_single_ones_are_not() throws IOException {
        assertThat(rows("id,text\n1,他说\"好\"\n2,12\"管\n3,x\n"))
                .containsExactly(
                        new Row.Fields(2, List.of("1", "他说\"好\"")),
                        new Row.Broken(3, 3, new Flaw.StrayQuote()),
                        new Row.Fields(4, List.of("3", "x")));
    }

    @Test
    void a_record_must_have_as_many_fields_as_the_header() throws IOException {
        assertThat(rows("id,text\n1\n2,a,b\n\n,\n3,x\n"))
                .containsExactly(
                        new Row.Broken(2, 2, new Flaw.FieldCount(1, 2)),
                        new Row.Broken(3, 3, new Flaw.FieldCount(3, 2)),
                        new Row.Fields(6, List.of("3", "x")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_cell_of_40_megabytes_is_refused_and_what_follows_is_read(boolean inLines) throws IOException {
        Path file = folder.resolve("large.csv");
        byte[] piece = (inLines ? "很长的内容\"\"很长\n" : "很长的内容\"\"很长的").getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("id,text,place\n1,\"".getBytes(StandardCharsets.UTF_8));
            for (int size = 0; size < 40 << 20; size += piece.length) {
                out.write(piece);
            }
            out.write("\",市北\n2,\"积水\n很深\",市南\n".getBytes(StandardCharsets.UTF_8));
        }
        List<Row> rows = rows(file);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).isInstanceOfSatisfying(Row.Broken.class, broken -> {
            assertThat(broken.line()).isEqualTo(2);
            assertThat(broken.flaw()).isEqualTo(new Flaw.TooLarge());
        });
        assertThat(((Row.Fields) rows.get(1)).values()).containsExactly("2", "积水\n很深", "市南");
    }

    @Test
    void an_empty_file_has_no_header() throws IOException {
        Path file = Files.write(folder.resolve("empty.csv"), new byte[0]);
        try (Table table = Table.open(file)) {
            assertThat(table.header()).isEmpty();
            assertThat(table.next()).isNull();
        }
    }

    private List<Row> rows(String text) throws IOException {
        return rows(Files.writeString(folder.resolve("rows.csv"), text));
    }

    static List<Row> rows(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Table table = Table.open(file)) {
            for (Row row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
