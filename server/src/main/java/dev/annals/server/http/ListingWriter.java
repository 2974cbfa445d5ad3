package dev.annals.server.http;

import dev.annals.api.Json;
import dev.annals.api.query.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes one page as JSON, or a whole list as CSV or JSON lines with one page in memory at a time. */
final class ListingWriter implements HttpMessageConverter<Listing<?>> {
    static final MediaType CSV = new MediaType("text", "csv");
    static final MediaType LINES = MediaType.APPLICATION_NDJSON;
    private static final List<MediaType> TYPES = List.of(MediaType.APPLICATION_JSON, CSV, LINES);

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return type == Listing.class
                && (mediaType == null || TYPES.stream().anyMatch(own -> own.isCompatibleWith(mediaType)));
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return TYPES;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return type == Listing.class ? TYPES : List.of();
    }

    @Override
    public Listing<?> read(Class<? extends Listing<?>> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("lists are only written", input);
    }

    @Override
    public void write(Listing<?> listing, @Nullable MediaType mediaType, HttpOutputMessage output) throws IOException {
        HttpHeaders headers = output.getHeaders();
        if (mediaType != null && CSV.equalsTypeAndSubtype(mediaType)) {
            headers.setContentType(new MediaType(CSV, StandardCharsets.UTF_8));
            writeCsv(listing, output.getBody());
        } else if (mediaType != null && LINES.equalsTypeAndSubtype(mediaType)) {
            headers.setContentType(LINES);
            writeLines(listing, output.getBody());
        } else {
            headers.setContentType(MediaType.APPLICATION_JSON);
            output.getBody()
                    .write(Json.mapper().writeValueAsBytes(listing.first().body()));
        }
    }

    private static <T> void writeCsv(Listing<T> listing, OutputStream out) throws IOException {
        CsvTable<T> table = new CsvTable<>(listing.type(), out);
        eachPage(listing, page -> {
            for (T item : page.items()) {
                table.write(item);
            }
        });
        table.flush();
    }

    private static <T> void writeLines(Listing<T> listing, OutputStream out) throws IOException {
        eachPage(listing, page -> {
            for (T item : page.items()) {
                out.write(Json.mapper().writeValueAsBytes(item));
                out.write('\n');
            }
        });
    }

    private static <T> void eachPage(Listing<T> listing, PageWriter<T> writer) throws IOException {
        Page<T> page = listing.first().body();
        writer.write(page);
        while (page.nextCursor() != null) {
            page = listing.next().apply(page.nextCursor());
            writer.write(page);
        }
    }

    private interface PageWriter<T> {
        void write(Page<T> page) throws IOException;
    }
}
