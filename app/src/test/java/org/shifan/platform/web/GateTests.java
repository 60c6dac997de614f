package org.shifan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ShifanTest
class GateTests {
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired Gate gate;

    @Test
    void everyEndpointSaysWhoMayUseIt() {
        var silent = new TreeSet<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach(
                        (mapping, method) -> {
                            try {
                                if (Gate.sign(method) instanceof Allowed allowed
                                        && gate.permission(allowed.value()) == null) {
                                    silent.add(mapping + " asks for " + allowed.value());
                                }
                            } catch (IllegalStateException nothing) {
                                silent.add(mapping + " " + nothing.getMessage());
                            }
                        });
        assertThat(silent).isEmpty();
    }

    @Test
    void noPermissionIsHeldByNobody() {
        assertThat(Holders.of(gate.permissions()))
                .allSatisfy(holders -> assertThat(holders.kinds()).as(holders.code()).isNotEmpty());
    }
}
