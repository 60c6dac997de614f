package org.shifan.platform.places;

/**
 * Places and lists made up for one run, in place of those of the example; a bean where somebody
 * wants them, and never in the real product.
 */
public interface InventedPlaces {

    /** The places, in the form of {@code data/places/example-places.csv}. */
    byte[] places();

    /** What lists come with them, in the form of {@code data/lists.yaml}. */
    String catalogue();

    /** The CSV file of a list, under the name that the catalogue gives it. */
    byte[] file(String name);
}
