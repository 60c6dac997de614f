package org.shifan.decisions.bundle;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shifan.decisions.ledger.CanonicalJson;
import org.shifan.decisions.ledger.Malformed;

/**
 * The first file to read of a bundle.
 *
 * @param call id of the call
 * @param tier which bodies are disclosed
 * @param until instant of the last entry covered, as entries write it; empty text: none
 * @param size of the ledger at the checkpoint
 * @param files SHA-256 of every other file, by name
 */
record Manifest(String call, Tier tier, String until, long size, SortedMap<String, String> files) {
    static final String NAME = "manifest.json";
    static final String FORMAT = "bundle.v1";

    byte[] bytes() {
        return CanonicalJson.of(
                Map.of(
                        "format", FORMAT,
                        "call", call,
                        "tier", tier.code(),
                        "until", until,
                        "size", size,
                        "files", files));
    }

    /**
     * @throws Malformed if it does not have the form of this version
     */
    static Manifest read(byte[] bytes) {
        var json = new Fields(NAME, CanonicalJson.read(bytes));
        if (!json.text("format").equals(FORMAT)) {
            throw Malformed.of("manifest.format", FORMAT);
        }
        var files = new TreeMap<String, String>();
        json.object("files").each((name, hash) -> files.put(name, String.valueOf(hash)));
        var manifest =
                new Manifest(
                        json.text("call"),
                        Tier.of(json.text("tier")),
                        json.text("until"),
                        json.whole("size"),
                        files);
        if (!Arrays.equals(manifest.bytes(), bytes)) {
            throw Malformed.of("file.form", NAME);
        }
        return manifest;
    }
}
