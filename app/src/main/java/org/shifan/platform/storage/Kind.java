package org.shifan.platform.storage;

/** What a data directory holds. One is never opened as another. */
public enum Kind {
    /** The seeded example, thrown away and begun anew at will. */
    EXAMPLE,
    /** The work of real organs. */
    REAL
}
