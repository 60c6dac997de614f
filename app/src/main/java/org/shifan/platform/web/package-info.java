/** The frame of every page: languages, places, permissions, tables, formal acts, refusals. */
@org.springframework.modulith.ApplicationModule(
        id = "platform.web",
        allowedDependencies = {"platform.ledger", "platform.clock"})
@org.jspecify.annotations.NullMarked
package org.shifan.platform.web;
