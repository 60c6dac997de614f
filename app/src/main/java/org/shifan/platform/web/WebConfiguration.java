package org.shifan.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Joins the parts of the frame. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebConfiguration {

    @Bean
    static Frame frame(
            List<Contribution> contributions,
            List<InboxSource> inbox,
            List<SearchSource> searches,
            Viewer viewer,
            Formats formats,
            FrameSettings settings) {
        return new Frame(contributions, inbox, searches, viewer, formats, settings);
    }

    /** Templates know them without a controller's help, on error pages too. */
    @Bean
    static SmartInitializingSingleton templateVariables(
            ThymeleafViewResolver resolver, Frame frame, Formats formats) {
        return () -> {
            resolver.addStaticVariable("frame", frame);
            resolver.addStaticVariable("f", formats);
        };
    }

    /** The address names the language, and nothing else changes it. */
    @Bean
    static LocaleResolver localeResolver() {
        return new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Prefix.of(request).english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            }
        };
    }

    @Bean
    static FilterRegistrationBean<PrefixFilter> prefixFilter(ObjectProvider<OpenCalls> calls) {
        var filter = new FilterRegistrationBean<>(new PrefixFilter(calls::getObject));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    /** Outside the filter of prefixes, so that all of them share one address for each file. */
    @Bean
    static FilterRegistrationBean<ResourceUrlEncodingFilter> resourceUrlEncodingFilter() {
        var filter = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    @Bean
    static WebMvcConfigurer frameConfigurer(Gate gate, Viewer viewer) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(gate);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgument(viewer));
                resolvers.add(new AskedArgument());
            }
        };
    }
}
