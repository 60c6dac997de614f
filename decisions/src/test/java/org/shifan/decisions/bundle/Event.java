package org.shifan.decisions.bundle;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.shifan.decisions.ledger.Body;
import org.shifan.decisions.ledger.CanonicalJson;
import org.shifan.decisions.ledger.Leaf;

/** An act before it is sealed: what a keeper of the ledger could still falsify. */
@org.jspecify.annotations.NullUnmarked
record Event(
        Instant at,
        String type,
        String call,
        String subject,
        String organ,
        Map<String, Object> body) {
    Event {
        body = new TreeMap<>(body);
    }

    String text(String field) {
        return (String) body.get(field);
    }

    Event with(String field, Object value) {
        var changed = new TreeMap<>(body);
        changed.put(field, value);
        return new Event(at, type, call, subject, organ, changed);
    }

    Event without(String field) {
        var changed = new TreeMap<>(body);
        changed.remove(field);
        return new Event(at, type, call, subject, organ, changed);
    }

    Event by(String otherOrgan) {
        return new Event(at, type, call, subject, otherOrgan, body);
    }

    Event at(Instant other) {
        return new Event(other, type, call, subject, organ, body);
    }

    Recorded seal(Random random) {
        var salt = new byte[Body.SALT_BYTES];
        random.nextBytes(salt);
        var canonical = CanonicalJson.of(body);
        var leaf =
                new Leaf(
                        new UUID(random.nextLong(), random.nextLong()),
                        type,
                        call,
                        subject,
                        at,
                        organ,
                        "office",
                        Body.commitment(salt, canonical));
        return new Recorded(leaf, salt, canonical);
    }
}
