package org.shifan.platform.places;

import org.shifan.platform.ledger.RefusalCode;

/** Why an act on a list is refused, in order of precedence. */
public enum PlacesRefusal implements RefusalCode {
    /** The file and what is said of it are those of the newest version. Values: list, version. */
    LIST_UNCHANGED("list.unchanged");

    private final String code;

    PlacesRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
