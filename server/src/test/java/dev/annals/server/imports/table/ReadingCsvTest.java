package dev.annals.server.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.api.Refused;
import dev.annals.api.imports.ImportRefusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingCsvTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    @Test
    void cells_are_read_as_written() {
        assertThat(cells("a,b\n1, two \n\"3\",\"\"\n")).containsExactly(List.of("1", " two "), List.of("3", ""));
    }

    @Test
    void quotes_hold_delimiters_line_ends_and_doubled_quotes() {
        List<Row> rows = rows("a,b\r\n\"x,\r\ny\",\"say \"\"hi\"\"\"\r\n2,3");
        assertThat(rows.getFirst().cells()).containsExactly("x,\r\ny", "say \"hi\"");
        assertThat(rows.get(1)).isEqualTo(new Row(4, List.of("2", "3"), null));
    }

    @Test
    void a_quote_inside_a_plain_cell_is_a_character() {
        assertThat(cells("a,b\n19\" rack,1\n")).containsExactly(List.of("19\" rack", "1"));
    }

    @Test
    void an_unclosed_quote_costs_its_own_line_only() {
        List<Row> rows = rows("a,b\n1,\"open\n2,\"x\"\n3,y\n");
        assertThat(rows).extracting(Row::fault).containsExactly(ImportRefusal.UNCLOSED_QUOTE, null, null);
        assertThat(rows).extracting(Row::line).containsExactly(2L, 3L, 4L);
        assertThat(rows.getFirst().cells()).containsExactly("1,\"open");
        assertThat(rows.get(1).cells()).containsExactly("2", "x");
    }

    @Test
    void an_unclosed_quote_in_the_last_line_is_refused() {
        assertThat(rows("a,b\n1,2\n3,\"")).extracting(Row::fault).containsExactly(null, ImportRefusal.UNCLOSED_QUOTE);
    }

    @Test
    void rows_with_too_many_or_too_few_cells_are_refused_and_the_next_is_read() {
        assertThat(rows("a,b\n1\n1,2,3\n1,2\n"))
                .extracting(Row::fault)
                .containsExactly(ImportRefusal.RAGGED_ROW, ImportRefusal.RAGGED_ROW, null);
    }

    @Test
    void a_row_of_more_than_a_million_characters_is_refused_and_the_next_is_read() {
        List<Row> rows = rows("a,b\n1," + "x".repeat(10_000_000) + "\n3,4\n");
        assertThat(rows).extracting(Row::fault).containsExactly(ImportRefusal.ROW_TOO_LONG, null);
        assertThat(rows.getFirst().cells().getFirst()).hasSizeLessThan(10_000);
        assertThat(rows.get(1).cells()).containsExactly("3", "4");
    }

    @Test
    void empty_lines_are_no_rows() {
        assertThat(rows("\na,b\n\n1,2\r\n\r\n")).singleElement().isEqualTo(new Row(4, List.of("1", "2"), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a,b\n", "a,b\r\n\r\n"})
    void a_file_with_a_header_only_has_no_rows(String csv) {
        assertThat(rows(csv)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\"never closed"})
    void a_file_without_a_header_is_refused(String csv) {
        assertRefused(csv.getBytes(StandardCharsets.UTF_8), ImportRefusal.NO_HEADER);
    }

    @Test
    void two_columns_of_one_name_are_refused() {
        assertRefused("a,b, a\n".getBytes(StandardCharsets.UTF_8), ImportRefusal.DUPLICATE_COLUMN);
    }

    @Test
    void a_mark_at_the_beginning_is_no_part_of_the_first_column() {
        assertThat(columns("\uFEFF姓名,b\n".getBytes(StandardCharsets.UTF_8))).containsExactly("姓名", "b");
        assertThat(columns("\uFEFF姓名,b\n".getBytes(StandardCharsets.UTF_16LE))).containsExactly("姓名", "b");
    }

    @Test
    void a_file_in_gb18030_is_recognised() {
        assertThat(rows("姓名,b\n王伟,张三丰\n".getBytes(GB18030)).getFirst().cells()).containsExactly("王伟", "张三丰");
    }

    @Test
    void the_encoding_that_is_said_wins() {
        byte[] latin = "name,b\nZo\u00EB,1\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(rows(latin, StandardCharsets.ISO_8859_1).getFirst().cells()).containsExactly("Zo\u00EB", "1");
    }

    @Test
    void a_row_that_is_no_text_in_the_encoding_is_refused_alone() {
        byte[] bytes = "a,b\n1,2\n?,3\n王,4\n".getBytes(StandardCharsets.UTF_8);
        bytes[8] = (byte) 0xFF;
        assertThat(rows(bytes)).extracting(Row::fault).containsExactly(null, ImportRefusal.BAD_ENCODING, null);
    }

    @Test
    void a_packed_file_is_unpacked_whatever_its_name() throws IOException {
        byte[] packed = gzip("a,b\n1,2\n");
        assertThat(rows(packed).getFirst().cells()).containsExactly("1", "2");
    }

    @Test
    void a_packed_file_that_is_cut_off_is_refused() throws IOException {
        byte[] packed = gzip("a,b\n" + "1,2\n".repeat(1000));
        Path file = Files.write(folder.resolve("cut.csv.gz"), java.util.Arrays.copyOf(packed, packed.length - 12));
        assertThatThrownBy(() -> Table.unpackedSize(file, "cut.csv.gz", 1_000_000))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ImportRefusal.UNREADABLE_FILE));
    }

    @Test
    void a_small_packed_file_that_unpacks_to_a_huge_one_is_refused() throws IOException {
        Path file = Files.write(folder.resolve("bomb.csv.gz"), gzip("0".repeat(5_000_000)));
        assertThatThrownBy(() -> Table.unpackedSize(file, "bomb.csv.gz", 1_000_000))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ImportRefusal.UPLOAD_TOO_LARGE));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private List<List<String>> cells(String csv) {
        return rows(csv).stream().map(Row::cells).toList();
    }

    private List<Row> rows(String csv) {
        return rows(csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<Row> rows(byte[] csv) {
        return rows(csv, null);
    }

    private List<Row> rows(byte[] csv, Charset encoding) {
        try (Table table = open(csv, encoding)) {
            List<Row> rows = new ArrayList<>();
            for (Row row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
            return rows;
        }
    }

    private List<String> columns(byte[] csv) {
        try (Table table = open(csv, null)) {
            return table.columns();
        }
    }

    private Table open(byte[] csv, Charset encoding) {
        try {
            return Table.open(Files.write(folder.resolve("some.csv"), csv), "some.csv", encoding, ',');
        } catch (IOException noFile) {
            throw new java.io.UncheckedIOException(noFile);
        }
    }

    private void assertRefused(byte[] csv, ImportRefusal code) {
        assertThatThrownBy(() -> open(csv, null).close())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
