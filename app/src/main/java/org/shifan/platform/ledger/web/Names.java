package org.shifan.platform.ledger.web;

import java.util.function.Function;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.identity.Organ;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Words;
import org.springframework.stereotype.Component;

/** What the codes in a leaf are called; a code that nobody names stands for itself. */
@Component
class Names {
    private final Formats formats;
    private final Identity identity;

    Names(Formats formats, Identity identity) {
        this.formats = formats;
        this.identity = identity;
    }

    /** A kind of act. */
    Words type(String code) {
        return named("ledger.type." + code, code);
    }

    /** An organ by its official name. */
    Words organ(String id) {
        return organ(id, Organ::name);
    }

    /** An organ as it is called in running text. */
    Words shortly(String id) {
        return organ(id, Organ::shortName);
    }

    private Words organ(String id, Function<Organ, Text> name) {
        return identity.organ(id)
                .map(name)
                .map(Words::text)
                .orElseGet(() -> named("ledger.organ." + id, id));
    }

    private Words named(String key, String code) {
        return formats.says(key) ? Words.of(key) : Words.plain(code);
    }
}
