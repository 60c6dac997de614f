/** Files, kept under the hash of their bytes, and documents written as PDF. */
@org.springframework.modulith.ApplicationModule(
        id = "platform.documents",
        allowedDependencies = {"platform.clock", "platform.ledger", "platform.web"})
@org.jspecify.annotations.NullMarked
package org.shifan.platform.documents;
