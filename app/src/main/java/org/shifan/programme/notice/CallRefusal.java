package org.shifan.programme.notice;

import org.shifan.platform.ledger.RefusalCode;

/** Why a call cannot be opened, in order of precedence. */
public enum CallRefusal implements RefusalCode {
    /** The file has errors: how many, the first of them. */
    INVALID("call.invalid"),
    /** A needed part is missing in the source: parts. */
    INCOMPLETE("call.incomplete"),
    /** The host of the file is another organ: organ of the file, organ of the actor. */
    OTHER_HOST("call.other-host"),
    /** A list that the conditions need is not loaded: list. */
    NO_LIST("call.no-list"),
    /** A call with this id is open already: id. */
    OPEN("call.open");

    private final String code;

    CallRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
