package org.shifan.platform.ledger;

import java.util.List;

/** A formal act was refused: the rule, and the values that were compared. Not a failure. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient RefusalCode code;
    private final transient List<Object> values;
    private final boolean recorded;

    /**
     * @param code why
     * @param values arguments of the sentence, in its order: instants, numbers, texts
     */
    public Refused(RefusalCode code, Object... values) {
        this(code, List.of(values), false);
    }

    private Refused(RefusalCode code, List<Object> values, boolean recorded) {
        super(code.code() + " " + values, null, false, false);
        this.code = code;
        this.values = values;
        this.recorded = recorded;
    }

    /** The same, after the ledger has taken it up. */
    Refused recorded() {
        return new Refused(code, values, true);
    }

    /** Whether it stands on the ledger: that of a formal act does, that of a link does not. */
    public boolean isRecorded() {
        return recorded;
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
