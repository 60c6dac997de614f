package org.shifan.platform.documents;

import org.shifan.platform.ledger.RefusalCode;

/** Why a file is not taken, in order of precedence. */
public enum DocumentRefusal implements RefusalCode {
    /** It is empty. */
    EMPTY("file.empty"),
    /** It is too large: its size and the limit, both in bytes. */
    SIZE("file.size"),
    /** Its bytes are of a kind that is not taken: the kind found. */
    TYPE("file.type"),
    /** The end of its name is that of another kind: the end, the kind found, a right end. */
    NAME("file.name"),
    /** A scan is neither a PDF nor an image: the kind found. */
    SCAN("file.scan"),
    /** It begins as a PDF or an image, and cannot be opened as one. */
    DAMAGED("file.damaged"),
    /** A PDF opens with a password only. */
    LOCKED("file.locked");

    private final String code;

    DocumentRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
