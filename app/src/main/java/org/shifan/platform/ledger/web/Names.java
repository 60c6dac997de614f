package org.shifan.platform.ledger.web;

import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Words;
import org.springframework.stereotype.Component;

/** What the codes in a leaf are called. */
@Component
class Names {
    private final Formats formats;

    Names(Formats formats) {
        this.formats = formats;
    }

    /** A kind of act; the code itself where no module has words for it. */
    Words type(String code) {
        var key = "ledger.type." + code;
        return formats.says(key) ? Words.of(key) : Words.plain(code);
    }

    /** An organ. */
    Words organ(String id) {
        return Words.plain(id);
    }
}
