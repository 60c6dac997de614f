package org.shifan.decisions.ledger;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One entry of the ledger: a formal act, or the refusal of one.
 *
 * @param id of the entry
 * @param type of the act, for example {@code report.submitted}
 * @param call id of the call; empty for acts outside any call
 * @param subject what the act is about, for example a receipt number or a city's code; may be empty
 * @param at when the act took effect, in programme time, cut to milliseconds
 * @param organ id of the acting organ
 * @param office id of the acting office; may be empty
 * @param body commitment to the body, 64 lower-case hex digits, see {@link Body}
 */
public record Leaf(
        UUID id,
        String type,
        String call,
        String subject,
        Instant at,
        String organ,
        String office,
        String body) {
    /** Version of the format. */
    public static final int VERSION = 1;

    /** Exclusive limit of {@link #bytes()}: C2SP tlog-tiles writes an entry's length in 16 bits. */
    public static final int TOO_LONG = 1 << 16;

    /** Of an instant; 0 stands for any digit. */
    private static final String FORM = "0000-00-00T00:00:00.000Z";

    /**
     * @throws Malformed if a field does not have its form, or the entry would be too long
     */
    public Leaf {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (!isType(type)) {
            throw Malformed.of("leaf.type", type);
        }
        if (!isHash(body)) {
            throw Malformed.of("leaf.body");
        }
        if (mayBeTooLong(List.of(type, call, subject, organ, office))
                && encode(id, type, call, subject, at, organ, office, body).length >= TOO_LONG) {
            throw Malformed.of("leaf.long");
        }
    }

    /** By hand, as the rest of the form: a ledger has many entries. */
    private static boolean isType(String text) {
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            if (!letter && (begins || !(c >= '0' && c <= '9' || c == '-' || c == '.'))) {
                return false;
            }
            begins = c == '.';
        }
        return !begins;
    }

    private static boolean isHash(String text) {
        boolean is = text.length() == 2 * Merkle.HASH_BYTES;
        for (int i = 0; is && i < text.length(); i++) {
            var c = text.charAt(i);
            is = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
        }
        return is;
    }

    /** A character takes at most six bytes, and all else less than 512. */
    private static boolean mayBeTooLong(List<String> texts) {
        int most = 512;
        for (var text : texts) {
            most += 6 * CanonicalJson.checkSurrogates(text).length();
        }
        return most >= TOO_LONG;
    }

    /** The canonical bytes, which are hashed and kept. */
    public byte[] bytes() {
        return encode(id, type, call, subject, at, organ, office, body);
    }

    /** RFC 6962 leaf hash of {@link #bytes()}. */
    public byte[] hash() {
        return Merkle.leafHash(bytes());
    }

    /** The canonical JSON as text. */
    public String json() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /**
     * Reads an entry.
     *
     * @throws Malformed unless the bytes are exactly those that {@link #bytes()} gives
     */
    public static Leaf parse(byte[] bytes) {
        if (bytes.length >= TOO_LONG) {
            throw Malformed.of("leaf.long");
        }
        var leaf = of(CanonicalJson.read(bytes));
        if (!Arrays.equals(leaf.bytes(), bytes)) {
            throw Malformed.of("leaf.form");
        }
        return leaf;
    }

    /**
     * The instant as entries write it: UTC with three decimals, {@code 2013-11-25T08:00:00.000Z}.
     */
    public static String time(Instant at) {
        // By hand: a ledger has many instants, and formatters take longer than all else here.
        var utc = at.atOffset(ZoneOffset.UTC);
        if (utc.getYear() < 0 || utc.getYear() > 9999) {
            throw Malformed.of("leaf.year", at);
        }
        var text = new StringBuilder(24);
        digits(text, utc.getYear(), 4).append('-');
        digits(text, utc.getMonthValue(), 2).append('-');
        digits(text, utc.getDayOfMonth(), 2).append('T');
        digits(text, utc.getHour(), 2).append(':');
        digits(text, utc.getMinute(), 2).append(':');
        digits(text, utc.getSecond(), 2).append('.');
        return digits(text, utc.getNano() / 1_000_000, 3).append('Z').toString();
    }

    private static StringBuilder digits(StringBuilder text, int number, int count) {
        var digits = Integer.toString(number);
        return text.repeat('0', count - digits.length()).append(digits);
    }

    /**
     * Reads what {@link #time} writes.
     *
     * @throws Malformed on any other form of an instant
     */
    public static Instant time(String text) {
        try {
            if (hasForm(text)) {
                return LocalDateTime.of(
                                number(text, 0, 4),
                                number(text, 5, 7),
                                number(text, 8, 10),
                                number(text, 11, 13),
                                number(text, 14, 16),
                                number(text, 17, 19),
                                number(text, 20, 23) * 1_000_000)
                        .toInstant(ZoneOffset.UTC);
            }
        } catch (DateTimeException e) {
            throw Malformed.of("leaf.instant", text).because(e);
        }
        throw Malformed.of("leaf.instant", text);
    }

    private static boolean hasForm(String time) {
        boolean has = time.length() == FORM.length();
        for (int i = 0; has && i < FORM.length(); i++) {
            has =
                    FORM.charAt(i) == '0'
                            ? time.charAt(i) >= '0' && time.charAt(i) <= '9'
                            : time.charAt(i) == FORM.charAt(i);
        }
        return has;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }

    /**
     * Reads an entry that stands as an object inside other JSON.
     *
     * @throws Malformed unless it has exactly the fields of an entry, each in its form
     */
    public static Leaf of(Map<String, ?> json) {
        if (json.size() != 9) {
            throw Malformed.of("leaf.fields", json.size());
        }
        if (!(json.get("v") instanceof Long version) || version != VERSION) {
            throw Malformed.of("leaf.version", VERSION);
        }
        return new Leaf(
                id(text(json, "id")),
                text(json, "type"),
                text(json, "call"),
                text(json, "subject"),
                time(text(json, "at")),
                text(json, "organ"),
                text(json, "office"),
                text(json, "body"));
    }

    private static UUID id(String text) {
        try {
            var id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw Malformed.of("leaf.id", text).because(e);
        }
        throw Malformed.of("leaf.id", text);
    }

    private static String text(Map<String, ?> json, String name) {
        if (json.get(name) instanceof String text) {
            return text;
        }
        throw Malformed.of("leaf.text", name);
    }

    private static byte[] encode(
            UUID id,
            String type,
            String call,
            String subject,
            Instant at,
            String organ,
            String office,
            String body) {
        return CanonicalJson.of(
                Map.of(
                        "v", VERSION,
                        "id", id.toString(),
                        "type", type,
                        "call", call,
                        "subject", subject,
                        "at", time(at),
                        "organ", organ,
                        "office", office,
                        "body", body));
    }
}
