package org.shifan.platform.storage;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself, in {@code manifest.json}.
 *
 * @param format version of the format
 * @param kind of the data directory
 * @param schema version of the database: the last migration
 * @param at when it was taken, by the clock of the machine
 * @param tables with the number of their rows and the SHA-256 of their CSV, in hex
 * @param sequences quoted name, last value, and whether that value has been given away
 * @param ledgerKey whether the private key of the ledger is in the file
 */
public record Contents(
        int format,
        Kind kind,
        String schema,
        String at,
        List<Table> tables,
        List<Sequence> sequences,
        boolean ledgerKey) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public record Table(String schema, String name, long rows, String sha256) {}

    public record Sequence(String name, long value, boolean called) {}

    /** Rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    static Contents read(byte[] json) throws JacksonException {
        return JSON.readValue(json, Contents.class);
    }
}
