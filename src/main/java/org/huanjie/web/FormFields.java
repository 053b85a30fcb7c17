package org.huanjie.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Adds to every form of our pages, beside the token against forged ones, what tells one sending from another and whose it is. */
@Component
class FormFields implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor tokens ? new WithSending(tokens) : bean;
    }

    private record WithSending(RequestDataValueProcessor tokens) implements RequestDataValueProcessor {

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            return tokens.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(HttpServletRequest request, String name, String value, String type) {
            return tokens.processFormFieldValue(request, name, value, type);
        }

        /** A form that only asks has no token, and may be sent as often as one likes. */
        @Override
        public Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            Map<String, String> fields = tokens.getExtraHiddenFields(request);
            if (fields == null || fields.isEmpty()) {
                return fields;
            }
            Map<String, String> all = new TreeMap<>(fields);
            all.put(SentOnce.SENDING, UUID.randomUUID().toString());
            if (request.getRemoteUser() != null) {
                all.put(SentOnce.ACCOUNT, request.getRemoteUser());
            }
            return all;
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return tokens.processUrl(request, url);
        }
    }
}
