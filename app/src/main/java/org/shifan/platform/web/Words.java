package org.shifan.platform.web;

import java.util.List;
import org.shifan.decisions.notice.Text;

/** What is said on a page: a key of the texts with its arguments, or words that are data. */
public sealed interface Words {

    /** A key of the texts; arguments may be numbers, dates, instants, {@link Text}s or words. */
    record Message(String key, List<Object> args) implements Words {
        public Message {
            args = List.copyOf(args);
        }
    }

    /** Words in several languages, from data. */
    record Translated(Text text) implements Words {}

    /** Words in one language, from data. */
    record Plain(String text) implements Words {}

    /** A key of the texts. */
    static Words of(String key, Object... args) {
        return new Message(key, List.of(args));
    }

    /** Words that are data. */
    static Words plain(String text) {
        return new Plain(text);
    }

    /** Words that are data in several languages. */
    static Words text(Text text) {
        return new Translated(text);
    }
}
