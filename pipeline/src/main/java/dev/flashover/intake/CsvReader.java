package dev.flashover.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.flashover.avro.Mention;
import dev.flashover.config.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Mentions as CSV (RFC 4180, quoted fields may hold line breaks) whose first record names the columns. */
final class CsvReader implements InputReader {
    static final String FORMAT = "csv";

    private final InputStream in;
    private final String file;
    private final CsvMapping mapping;
    private final RecordSplitter splitter;
    private final RecordDecoder decoder;
    private final ObjectReader fields;
    private @Nullable List<String> header;

    CsvReader(InputStream in, String file, CsvMapping mapping, int maxRecordBytes, Clock clock) {
        this.in = in;
        this.file = file;
        this.mapping = mapping;
        splitter = new CsvRecordSplitter(in, maxRecordBytes, mapping.delimiter());
        decoder = new RecordDecoder(file, FORMAT, clock);
        CsvFactory factory = CsvFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
        fields = CsvMapper.builder(factory)
                .build()
                .readerForListOf(String.class)
                .with(CsvSchema.emptySchema().withColumnSeparator(mapping.delimiter()));
    }

    /** @throws UserException if the file does not have the columns that the mapping wants */
    @Override
    public @Nullable Input read() throws IOException {
        for (RawRecord raw = splitter.next(); raw != null; raw = splitter.next()) {
            if (raw.isBlank()) {
                continue;
            }
            List<String> columns = header;
            if (columns == null) {
                header = readHeader(raw);
                continue;
            }
            return decoder.decode(raw, bytes -> parse(bytes, columns));
        }
        return null;
    }

    private List<String> readHeader(RawRecord raw) {
        try {
            List<String> columns = split(raw.bytes());
            mapping.checkColumns(columns, file);
            return columns;
        } catch (RefusedInputException e) {
            throw new UserException(file + " does not begin with a line of column names (" + e.detail()
                    + "): check that it is CSV with the mapping's delimiter");
        }
    }

    private Mention parse(byte[] bytes, List<String> columns) throws RefusedInputException {
        List<String> values = split(bytes);
        if (values.size() != columns.size()) {
            throw RefusedInputException.undecodable(values.size() + " columns where the header has " + columns.size());
        }
        Map<String, String> row = new HashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            row.put(columns.get(column), values.get(column));
        }
        return mapping.mention(row);
    }

    private List<String> split(byte[] bytes) throws RefusedInputException {
        try {
            return fields.readValue(StrictUtf8.decode(bytes));
        } catch (JsonProcessingException e) {
            // Not the exception's own message: it quotes the input.
            throw RefusedInputException.undecodable("not a CSV record: check its quotes");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
