package org.shifan.programme.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shifan.platform.web.Prefix;
import org.shifan.programme.notice.CurrentCall;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * A form acts in the call in which its page was drawn, whatever is opened before it is sent: its
 * address names that call, also where the address of the page did not.
 */
@Configuration(proxyBeanMethods = false)
class FormAddresses {
    /** Desks whose addresses name no call otherwise. */
    static final Pattern DESK =
            Pattern.compile("/(plan|materials|approval|submission|province|host)([/?].*)?");

    /** The name under which pages look for it; it already guards forms against forgery. */
    private static final String PROCESSOR = "requestDataValueProcessor";

    @Bean
    static BeanPostProcessor formsNameTheirCall(ObjectProvider<CurrentCall> current) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals(PROCESSOR) && bean instanceof RequestDataValueProcessor guard
                        ? new Naming(guard, current)
                        : bean;
            }
        };
    }

    private record Naming(RequestDataValueProcessor guard, ObjectProvider<CurrentCall> current)
            implements RequestDataValueProcessor {

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            var address = "post".equalsIgnoreCase(method) ? named(request, action) : action;
            return guard.processAction(request, address, method);
        }

        private String named(HttpServletRequest request, String action) {
            var root = request.getContextPath();
            var path = action.startsWith(root) ? action.substring(root.length()) : "";
            if (Prefix.now().call().isPresent() || !DESK.matcher(path).matches()) {
                return action;
            }
            return current.getObject()
                    .find()
                    .map(call -> root + Prefix.in(call.id()) + path)
                    .orElse(action);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return guard.processFormFieldValue(request, name, value, type);
        }

        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            return guard.getExtraHiddenFields(request);
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return guard.processUrl(request, url);
        }
    }
}
