package org.shifan.platform.ledger;

import java.util.List;

/** A formal act was refused: the rule, and the values that were compared. Not a failure. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient RefusalCode code;
    private final transient List<Object> values;

    /**
     * @param code why
     * @param values arguments of the sentence, in its order: instants, numbers, texts
     */
    public Refused(RefusalCode code, Object... values) {
        super(code.code() + " " + List.of(values), null, false, false);
        this.code = code;
        this.values = List.of(values);
    }

    /** Why. */
    public RefusalCode code() {
        return code;
    }

    /** Arguments of the sentence. */
    public List<Object> values() {
        return values;
    }
}
