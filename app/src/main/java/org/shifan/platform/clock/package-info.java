/** Time and chance, which no other module takes for itself. */
@org.springframework.modulith.ApplicationModule(
        id = "platform.clock",
        allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.shifan.platform.clock;
