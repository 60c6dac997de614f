/** Every formal act and every refusal of one, on an append-only log that outsiders can check. */
@org.springframework.modulith.ApplicationModule(
        id = "platform.ledger",
        allowedDependencies = {"platform.clock", "platform.storage"})
@org.jspecify.annotations.NullMarked
package org.shifan.platform.ledger;
