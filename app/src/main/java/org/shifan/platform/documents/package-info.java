/** Files, kept under the hash of their bytes. */
@org.springframework.modulith.ApplicationModule(
        id = "platform.documents",
        allowedDependencies = {"platform.clock", "platform.ledger"})
@org.jspecify.annotations.NullMarked
package org.shifan.platform.documents;
