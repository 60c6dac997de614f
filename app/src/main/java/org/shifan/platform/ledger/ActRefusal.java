package org.shifan.platform.ledger;

/** Why any formal act is refused, whatever its kind. */
public enum ActRefusal implements RefusalCode {
    /** The actor's organ is neither host nor joint organ of the call. */
    OTHER_ORGAN("act.other-organ");

    private final String code;

    ActRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
