package dev.annals.server.export;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.TimeUnit;
import dev.annals.api.RecordedEvent;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** A Parquet file with a row for each event. Its end is written when it is finished: without it no reader takes the file. */
final class EventTable implements EventSink {
    /** In memory until they are written: some eight megabytes. */
    private static final int ROWS_OF_A_GROUP = 10_000;

    private static final long BYTES_OF_A_GROUP = 8L * 1024 * 1024;

    private final CarpetWriter<EventRow> rows;

    EventTable(OutputStream out) throws IOException {
        this.rows = new CarpetWriter.Builder<>(new StaysOpen(out), EventRow.class)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(BYTES_OF_A_GROUP)
                .withRowGroupRowCountLimit(ROWS_OF_A_GROUP)
                .withDefaultTimeUnit(TimeUnit.MICROS)
                .build();
    }

    @Override
    public void write(RecordedEvent event) throws IOException {
        rows.write(EventRow.of(CloudEvent.of(event)));
    }

    @Override
    public void finish() throws IOException {
        rows.close();
    }

    /** Whoever gave the stream ends it. */
    private static final class StaysOpen extends FilterOutputStream {
        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
