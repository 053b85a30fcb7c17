package org.huanjie.engine;

import org.camunda.bpm.engine.spring.ApplicationContextElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/**
 * Resolves names in models as the engine does, but takes the beans that our process rooms offer to models before it looks for a variable of
 * that name, which would read the variables of every execution on the way up.
 */
class BeanFirstExpressionManager extends SpringExpressionManager {

    BeanFirstExpressionManager(ApplicationContext beans) {
        super(beans);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new OfferedBeans(applicationContext));
        resolver.add(super.createElResolver());
        return resolver;
    }

    private static final class OfferedBeans extends ApplicationContextElResolver {

        OfferedBeans(ApplicationContext beans) {
            super(beans);
        }

        @Override
        public Object getValue(ELContext context, Object base, Object name) {
            return base == null && isOffered(name.toString()) ? super.getValue(context, null, name) : null;
        }

        private boolean isOffered(String name) {
            Class<?> type = applicationContext.containsBean(name) ? applicationContext.getType(name) : null;
            return type != null && type.getPackageName().endsWith(".process");
        }
    }
}
