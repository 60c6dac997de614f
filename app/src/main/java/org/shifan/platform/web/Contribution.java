package org.shifan.platform.web;

import java.util.List;
import java.util.Optional;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.ledger.Permission;

/** What a module adds to the frame; a Spring bean, one per module that has pages. */
public interface Contribution {

    /** The permissions that the module's endpoints ask for, its formal acts among them. */
    default List<? extends Permission> permissions() {
        return List.of();
    }

    /** The module's places in the row under the bar. */
    default List<Place> places() {
        return List.of();
    }

    /** Links at the foot of every page. */
    default List<Link> foot() {
        return List.of();
    }

    /** Whose site it is: the host (主办单位), once there is one; the first one is shown. */
    default Optional<Text> host() {
        return Optional.empty();
    }

    /** The title of the call in which a form with the address acts; empty: in none. */
    default Optional<Text> call(String path) {
        return Optional.empty();
    }

    /** What stands beside the mark, such as the title of the call; the first one is shown. */
    default Optional<Text> subtitle() {
        return Optional.empty();
    }
}
