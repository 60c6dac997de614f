/** Provinces and cities as they were at a date, and the lists of them that conditions refer to. */
@org.springframework.modulith.ApplicationModule(
        id = "platform.places",
        allowedDependencies = {
            "platform.clock",
            "platform.identity",
            "platform.ledger",
            "platform.web"
        })
@org.jspecify.annotations.NullMarked
package org.shifan.platform.places;
